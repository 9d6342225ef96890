package dev.partnerlens.partnercenter;

import java.net.URI;
import java.util.Optional;

/**
 * A resource or a collection that takes no parameters; only its links lead on.
 *
 * @param path below the base address, encoded
 */
record PlainRequest(String path) implements PagedRequest {
    @Override
    public URI at(BaseAddress base) {
        return base.root().resolve(path);
    }

    @Override
    public Optional<PagedRequest> after(long rows) {
        return Optional.empty();
    }
}
