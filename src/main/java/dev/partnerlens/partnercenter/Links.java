package dev.partnerlens.partnercenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The places where an answer names its next page. The first of them that says something counts. */
final class Links {
    private String atNextLink = "";
    private String nextLink = "";
    private String odataNextLink = "";
    private String uri = "";
    private List<NextPage.Header> headers = List.of();
    private String continuation = "";

    /**
     * Takes the value that the parser stands on, if its name is one of those places.
     *
     * @param name in lower case
     * @return whether it was; the parser then stands at the value's end
     */
    boolean take(String name, JsonParser parser, JsonToken token) {
        switch (name) {
            case "@nextlink" -> atNextLink = text(parser, token);
            case "nextlink" -> nextLink = text(parser, token);
            case "@odata.nextlink" -> odataNextLink = text(parser, token);
            case "continuationtoken" -> continuation = text(parser, token);
            case "links" -> links(parser, token);
            default -> {
                return false;
            }
        }
        return true;
    }

    Optional<NextPage> next() {
        for (String link : List.of(atNextLink, nextLink, odataNextLink)) {
            if (!link.isBlank()) {
                return Optional.of(new NextPage(link, List.of(), continuation));
            }
        }
        return uri.isBlank() && continuation.isBlank()
                ? Optional.empty()
                : Optional.of(new NextPage(uri, uri.isBlank() ? List.of() : headers, continuation));
    }

    private void links(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken link = parser.nextToken();
            if (!name.equalsIgnoreCase("next")) {
                parser.skipChildren();
            } else if (link == JsonToken.START_OBJECT) {
                link(parser);
            } else {
                uri = text(parser, link);
            }
        }
    }

    /** {@code {uri, method, headers}}; a link that is no question is not followed, since reading must change nothing. */
    private void link(JsonParser parser) {
        String address = "";
        String method = "GET";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equalsIgnoreCase("uri")) {
                address = text(parser, token);
            } else if (name.equalsIgnoreCase("method")) {
                method = token == JsonToken.VALUE_STRING ? parser.getString() : method;
                parser.skipChildren();
            } else if (name.equalsIgnoreCase("headers") && token == JsonToken.START_ARRAY) {
                headers = headers(parser);
            } else {
                parser.skipChildren();
            }
        }
        uri = method.strip().equalsIgnoreCase("GET") ? address : "";
    }

    private static List<NextPage.Header> headers(JsonParser parser) {
        List<NextPage.Header> headers = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            String key = "";
            String value = "";
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                String text = text(parser, parser.nextToken());
                key = name.equalsIgnoreCase("key") ? text : key;
                value = name.equalsIgnoreCase("value") ? text : value;
            }
            if (!key.isBlank()) {
                headers.add(new NextPage.Header(key, value));
            }
        }
        return headers;
    }

    private static String text(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }
}
