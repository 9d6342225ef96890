package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.rows.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A link as the {@code /v1} family writes it.
 *
 * @param uri below {@code /v1}
 * @param continuation what the header {@code MS-ContinuationToken} must hold to follow it
 */
record Link(String uri, Optional<String> continuation) {
    static final String HEADER = "MS-ContinuationToken";

    JsonObject json() {
        return new JsonObject()
                .text("uri", uri)
                .text("method", "GET")
                .objects(
                        "headers",
                        continuation.stream()
                                .map(token ->
                                        new JsonObject().text("key", HEADER).text("value", token))
                                .toList());
    }

    Link to(String other) {
        return new Link(other, continuation);
    }

    static JsonObject links(Link self, Optional<Link> next) {
        JsonObject links = new JsonObject().object("self", self.json());
        next.ifPresent(link -> links.object("next", link.json()));
        return links;
    }

    /** No headers to be sent along. */
    static Link plain(String uri) {
        return new Link(uri, Optional.empty());
    }

    /** The links of a resource that has one only. */
    static JsonObject selfOf(String uri, String method) {
        return new JsonObject()
                .object(
                        "self",
                        new JsonObject().text("uri", uri).text("method", method).objects("headers", List.of()));
    }
}
