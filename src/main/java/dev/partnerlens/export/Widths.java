package dev.partnerlens.export;

import org.jspecify.annotations.Nullable;

/** Widths of columns in characters, wide enough for the header's button and what most cells hold. */
final class Widths {
    private static final int SAMPLES = 400;
    private static final double LEAST = 9;
    private static final double MOST = 46;
    private static final int BUTTON = 4;
    private static final double ROOM = 1.1;

    private Widths() {}

    /** The values of one column by row. */
    @FunctionalInterface
    interface Values {
        @Nullable
        Object at(int row);
    }

    static double of(String header, Column.Kind kind, int rows, Values values) {
        double least = Math.max(LEAST, Math.min(24, header.length() * ROOM + BUTTON));
        return switch (kind) {
            case DAY -> Math.max(least, 12);
            case TIME -> Math.max(least, 20);
            case COUNT -> Math.max(least, 12);
            case DECIMAL -> Math.max(least, 16);
            case FLAG -> least;
            case PROSE -> 70;
            case TEXT, ID -> Math.min(MOST, Math.max(least, longest(rows, values) * ROOM + 1));
        };
    }

    private static int longest(int rows, Values values) {
        int step = Math.max(1, rows / SAMPLES);
        int longest = 0;
        for (int row = 0; row < rows; row += step) {
            if (values.at(row) instanceof String text) {
                longest = Math.max(longest, text.length());
            }
        }
        return longest;
    }
}
