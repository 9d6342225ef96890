package dev.partnerlens.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /**
     * The same where rows lie as days of series, for reading in bulk; empty where the source gives the rows of the set
     * one by one only. To be used before {@link #inOneState} returns.
     *
     * @param fields those that are asked for; the figures of a row count in their order in the set
     */
    default Optional<CodedDays> days(Dataset dataset, Set<Field> fields) {
        return Optional.empty();
    }

    /** How many threads are served at once; more of them wait for each other. */
    default int lanes() {
        return 1;
    }

    /**
     * Hands over a source of which every read sees the same committed state, for as long as {@code work} takes. The work
     * may be done over, where that cannot be had otherwise.
     */
    default <T> T inOneState(Function<? super CodedSource, T> work) {
        long version = version();
        T result = work.apply(this);
        // A writer that never pauses must not keep readers waiting for ever.
        for (int tries = 1; tries < 8 && version() != version; tries++) {
            version = version();
            result = work.apply(this);
        }
        return result;
    }

    /** What a source held of a set when it was asked, so that it can tell later what has changed since. */
    interface Mark {}

    /** What to compare a later state of the set with; to be asked for in the very state that is read. */
    default Mark mark(Dataset dataset) {
        record Version(long number) implements Mark {}
        return new Version(version());
    }

    /**
     * The days whose rows may be others than they were; empty where none are. Rows of other days are the same, in the same
     * order and of series of the same numbers, which tell the same.
     *
     * @param mark made by a source
     * @return the spans in their order, none overlapping; {@link CodedDays.Span#ALL} alone where all has to be read again
     */
    default List<CodedDays.Span> changedSince(Mark mark, Dataset dataset) {
        return mark(dataset).equals(mark) ? List.of() : List.of(CodedDays.Span.ALL);
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
