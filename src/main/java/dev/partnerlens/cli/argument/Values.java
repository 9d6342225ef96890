package dev.partnerlens.cli.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of values with commas between them. A value that holds a comma stands in double quotes, and a double quote
 * inside those is written twice. Blanks belong to the value.
 */
final class Values {
    private Values() {}

    /** Empty where a quote is not closed, or followed by anything but a comma. */
    static Optional<List<String>> split(String text) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (true) {
            if (at < text.length() && text.charAt(at) == '"') {
                StringBuilder value = new StringBuilder();
                at = quoted(text, at + 1, value);
                if (at < 0 || (at < text.length() && text.charAt(at) != ',')) {
                    return Optional.empty();
                }
                values.add(value.toString());
            } else {
                int comma = text.indexOf(',', at);
                int end = comma < 0 ? text.length() : comma;
                values.add(text.substring(at, end));
                at = end;
            }
            if (at >= text.length()) {
                return Optional.of(values);
            }
            at++;
        }
    }

    /** The place after the closing quote, or -1 where there is none. */
    private static int quoted(String text, int from, StringBuilder value) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                value.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }
}
