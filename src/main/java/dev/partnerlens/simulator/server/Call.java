package dev.partnerlens.simulator.server;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request as it came.
 *
 * @param header the first header of a name, whatever its case
 */
record Call(String method, URI address, Function<String, Optional<String>> header, String body) {
    private static final String BEARER = "Bearer ";

    String path() {
        return address.getPath();
    }

    /** The token; empty where there is none. */
    Optional<String> bearer() {
        return header.apply("Authorization")
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip())
                .filter(text -> !text.isEmpty());
    }
}
