package dev.partnerlens.explore.column;

import dev.partnerlens.core.Field;
import java.util.Map;

/**
 * How rows lie as days of series: what a filter or a group says of a series holds for each of its rows, which leaves a row
 * with its day, its series and its figures.
 */
public final class SeriesLayout {
    private final Codes ofRow;
    private final int[] starts;
    private final SeriesColumns told;

    /** @param starts the first row of each date code of the set's own date, the number of rows last; taken over */
    SeriesLayout(Codes ofRow, int[] starts, SeriesColumns told) {
        this.ofRow = ofRow;
        this.starts = starts;
        this.told = told;
    }

    /** The series of each row, from 0 on. */
    public Codes ofRow() {
        return ofRow;
    }

    /** How many series there are. */
    public int count() {
        return told.count();
    }

    /** The first row of a date code of the set's own date; for the code after the last the number of rows. */
    public int start(int dateCode) {
        return starts[dateCode];
    }

    /** The columns by series number instead of row: every field but the own date and the figures. */
    public Map<Field, Column> columns() {
        return told.columns();
    }

    SeriesColumns told() {
        return told;
    }
}
