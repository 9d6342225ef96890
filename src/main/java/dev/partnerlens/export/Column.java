package dev.partnerlens.export;

/**
 * One column of a sheet.
 *
 * @param header unique in its table whatever the case, never blank
 * @param width in characters
 */
record Column(String header, Kind kind, double width) {
    /** How the cells of a column look; each value still keeps its own type. */
    enum Kind {
        TEXT,
        /** A text of several lines. */
        PROSE,
        /** A text that must never turn into a number. */
        ID,
        DAY,
        TIME,
        FLAG,
        COUNT,
        DECIMAL
    }

    Column titled(String other) {
        return new Column(other, kind, width);
    }
}
