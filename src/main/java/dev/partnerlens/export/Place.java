package dev.partnerlens.export;

/** The name of a cell as Excel writes it. */
final class Place {
    private Place() {}

    /** A1 for row 0, column 0. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
