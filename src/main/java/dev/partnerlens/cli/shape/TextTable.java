package dev.partnerlens.cli.shape;

import java.util.ArrayList;
import java.util.List;

/** Columns of plain text, each as wide as its widest cell; cells of chosen columns stand to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Boolean> toTheRight;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param toTheRight one entry a column */
    TextTable(List<Boolean> toTheRight) {
        this.toTheRight = List.copyOf(toTheRight);
    }

    void row(List<String> cells) {
        if (cells.size() != toTheRight.size()) {
            throw new IllegalArgumentException("A row has " + toTheRight.size() + " cells");
        }
        rows.add(List.copyOf(cells));
    }

    /** The lines without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[toTheRight.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - row.get(i).length());
            line.append(toTheRight.get(i) ? blanks : "")
                    .append(row.get(i))
                    .append(toTheRight.get(i) ? "" : blanks)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
