package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.rows.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A collection in the envelope of the {@code /v1} family, whole or one page of it.
 *
 * @param total told as the number of rows of all pages
 * @param self empty for a collection that is sent without links
 * @param next empty on the last page
 */
record Collection(List<String> rows, int total, Optional<Link> self, Optional<Link> next) {
    private static final String CLOSING = "\"attributes\":{\"objectType\":\"Collection\"}}";

    Collection linked(Link to) {
        return new Collection(rows, total, Optional.of(to), next);
    }

    Collection withTotal(int other) {
        return new Collection(rows, other, self, next);
    }

    Collection withNext(Link other) {
        return new Collection(rows, total, self, Optional.of(other));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        write(out, "{\"totalCount\":" + total + ",\"items\":[");
        String comma = "";
        for (String row : rows) {
            write(out, comma);
            write(out, row);
            comma = ",";
        }
        write(out, "],");
        self.ifPresent(link -> write(out, "\"links\":" + Link.links(link, next).asText() + ","));
        next.flatMap(Link::continuation)
                .ifPresent(token -> write(out, "\"continuationToken\":" + JsonObject.quoted(token) + ","));
        write(out, CLOSING);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
