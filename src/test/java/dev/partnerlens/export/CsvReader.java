package dev.partnerlens.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of RFC 4180 as strict as the writer should be, made for the tests alone: CRLF between rows, a quote only where
 * the grammar has one. An unquoted empty field is null.
 */
final class CsvReader {
    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<@Nullable String>> read(String text) {
        CsvReader reader = new CsvReader(text);
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<@Nullable String> row() {
        List<@Nullable String> row = new ArrayList<>();
        row.add(field());
        while (text.charAt(at) == ',') {
            at++;
            row.add(field());
        }
        expect('\r');
        expect('\n');
        return row;
    }

    private @Nullable String field() {
        if (text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return value.toString();
            }
        }
    }

    private void expect(char c) {
        if (text.charAt(at) != c) {
            throw new IllegalArgumentException("No CSV at " + at);
        }
        at++;
    }
}
