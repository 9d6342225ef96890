package dev.partnerlens.core;

import java.util.List;

/**
 * The rows of a set that lie as days of series, in bulk and in parts that several threads may read side by side. Every
 * series has a number from 0 on; what it tells is read once, apart from the rows.
 */
public interface CodedDays {
    /** The day of rows without a date; before every other. */
    int NO_DAY = Integer.MIN_VALUE;

    /** Epoch days from {@code from} to {@code to}, both included; those without a date are the day {@link #NO_DAY}. */
    record Span(int from, int to) {
        /** Every day, and the rows without one. */
        public static final Span ALL = new Span(NO_DAY, Integer.MAX_VALUE);
    }

    /** Takes rows day by day, the rows of a day in the order they were fetched. */
    @FunctionalInterface
    interface Taking {
        void take(CodedBlock block);
    }

    /** How many rows these days have, about: to tell how far a reading is. */
    long rows(Span days);

    /** The days as about so many parts in their order, each with about as many rows as the others. */
    List<Span> parts(Span days, int count);

    /** Hands out the rows of these days. To be called from any number of threads, though only a few are served at once. */
    void read(Span days, Taking taking);

    /**
     * Visits each series once, in the order of their numbers; some that no row belongs to may be among them. A row stands
     * for a series: its figures mean nothing, and of its date the time of the day alone holds.
     *
     * @return texts by code
     */
    List<String> series(CodedSource.Visitor visitor);
}
