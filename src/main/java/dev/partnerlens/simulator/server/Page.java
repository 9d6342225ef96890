package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.rows.Answers;
import dev.partnerlens.simulator.rows.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One page of an answer in its envelope, {@code {"Value":[…],"@nextLink":…,"TotalCount":n}}.
 *
 * @param from the first row of the page
 * @param to the row behind its last
 * @param nextLink empty on the last page
 * @param total told as the number of rows of all pages
 */
record Page(Answers rows, int from, int to, Optional<String> nextLink, int total) implements Reply.Body {
    /** Rows a page where a request names no number, and the most it may have. */
    static final int MOST = 10_000;

    private static final byte[] OPENING = "{\"Value\":[".getBytes(StandardCharsets.UTF_8);

    /** @param name the last part of the resource's path; the next link is relative to that path's parent */
    static Page of(Answers rows, Parameters parameters, String name) {
        int top = Math.min(number(parameters, "top", MOST), MOST);
        if (top == 0) {
            throw BadRequest.input("top", "top takes numbers from 1 to 10000.");
        }
        int from = Math.min(number(parameters, "skip", 0), rows.size());
        int to = Math.min(from + top, rows.size());
        Optional<String> next = to == rows.size()
                ? Optional.empty()
                : Optional.of(name + "?" + following(parameters, top, to).encoded());
        return new Page(rows, from, to, next, rows.size());
    }

    /** The parameters of the page that begins at {@code skip}. */
    static Parameters following(Parameters parameters, int top, int skip) {
        return parameters.with("top", Integer.toString(top)).with("skip", Integer.toString(skip));
    }

    Page withTotal(int other) {
        return new Page(rows, from, to, nextLink, other);
    }

    Page withNextLink(String other) {
        return new Page(rows, from, to, Optional.of(other), total);
    }

    @Override
    public long length() {
        long length = (long) OPENING.length + closing().length + Math.max(0, to - from - 1);
        for (int i = from; i < to; i++) {
            length += rows.length(i);
        }
        return length;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(OPENING);
        for (int i = from; i < to; i++) {
            if (i > from) {
                out.write(',');
            }
            rows.write(i, out);
        }
        out.write(closing());
    }

    private byte[] closing() {
        String link = nextLink.map(JsonObject::quoted).orElse("null");
        return ("],\"@nextLink\":" + link + ",\"TotalCount\":" + total + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static int number(Parameters parameters, String name, int otherwise) {
        String text = parameters.value(name).map(String::strip).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Answered below, as a negative one is.
        }
        throw BadRequest.input(name, name + " takes a number that is not negative.");
    }
}
