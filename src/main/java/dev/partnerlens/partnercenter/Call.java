package dev.partnerlens.partnercenter;

import java.net.URI;
import java.util.List;

/**
 * One request: where it goes, and what it carries besides what every request does.
 *
 * @param method the HTTP method; only GET may be repeated and redirected
 * @param json the body, empty where there is none
 */
record Call(String method, URI address, List<NextPage.Header> headers, String json) {
    private static final String GET = "GET";

    Call {
        headers = List.copyOf(headers);
    }

    static Call get(URI address) {
        return get(address, List.of());
    }

    static Call get(URI address, List<NextPage.Header> headers) {
        return new Call(GET, address, headers, "");
    }

    static Call patch(URI address, String json) {
        return new Call("PATCH", address, List.of(), json);
    }

    boolean reads() {
        return method.equals(GET);
    }

    /** The same somewhere else. */
    Call at(URI other) {
        return new Call(method, other, headers, json);
    }
}
