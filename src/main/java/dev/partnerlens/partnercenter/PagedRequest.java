package dev.partnerlens.partnercenter;

import java.net.URI;
import java.util.Optional;

/** A question that the service answers in pages, in one of its grammars. */
interface PagedRequest {
    /** Where the first page is. */
    URI at(BaseAddress base);

    /** The same question without its first rows; empty where the grammar cannot ask so. */
    Optional<PagedRequest> after(long rows);
}
