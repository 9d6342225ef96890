package dev.partnerlens.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Rows at rest, texts as numbers: what the engine loads its columns from. Every read sees one committed state, while a
 * writer goes on.
 */
public interface CodedSource {
    /** Grows with every change to the rows, so that a reader knows when to load again. */
    long version();

    /** What is known of a set: fetched, through when, what is missing. */
    Freshness freshness(Dataset dataset);

    /**
     * Visits the current rows of a set, sorted by the set's date (absent dates first), rows of one date in the order they
     * were fetched.
     *
     * @return texts by code: the element at a row's code is its text
     */
    List<String> read(Dataset dataset, Visitor visitor);

    /**
     * The same where not all fields are asked for: the others may be absent from the rows, which spares the work of
     * reading them.
     */
    default List<String> read(Dataset dataset, Set<Field> fields, Visitor visitor) {
        return read(dataset, visitor);
    }

    /** Takes one row after the other; the row is only valid during the call. */
    interface Visitor {
        /** Called once before the first row. */
        default void start(long rows) {}

        void row(CodedRow row);
    }

    /** A row by field position, see {@link Dataset#position}. */
    interface CodedRow {
        int NO_TEXT = -1;

        /** The series of a row whose source keeps none. */
        int NO_SERIES = -1;

        /**
         * The number of the series that the row is a day of, from 0 on, or {@link #NO_SERIES}. Rows of one series tell the
         * same in every field but the figures, the date's day among what may differ. A source gives all rows of a set a
         * series or none.
         */
        default int series() {
            return NO_SERIES;
        }

        /** Code of a text, or {@link #NO_TEXT}. */
        int code(int position);

        /** {@link Ticks} of a date, or {@link Ticks#NONE}. */
        long ticks(int position);

        /** 1 for yes, 0 for no, -1 for absent. */
        int flag(int position);

        /** Whether a measure is absent. */
        boolean absent(int position);

        /** Whether a measure's digits fit a long; else ask {@link #exact}. */
        boolean fits(int position);

        /** The digits of a measure, as an integer; 0 where absent. */
        long mantissa(int position);

        /** Number of decimals of {@link #mantissa}, at least 0. */
        int scale(int position);

        /** The measure as sent, or zero where absent. */
        BigDecimal exact(int position);
    }
}
