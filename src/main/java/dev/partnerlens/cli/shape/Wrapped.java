package dev.partnerlens.cli.shape;

import java.util.ArrayList;
import java.util.List;

/** Lines of at most 80 columns, as terminals and mails have them. */
final class Wrapped {
    static final int COLUMNS = 80;

    private Wrapped() {}

    /** The text in lines; the first begins with {@code first}, the others with as many blanks. A longer word stays whole. */
    static List<String> lines(String first, String text) {
        String indent = " ".repeat(first.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ", -1)) {
            if (begun && line.length() + 1 + word.length() > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}
