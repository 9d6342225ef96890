package dev.partnerlens.core;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the rows of datasets come from: the analytics API today, files or newer services later. Both calls block, fail
 * with a {@link ProblemException} and stop at an interrupt.
 */
public interface RowFeed {
    /** The first day the source has rows for, asked of the source; empty where it has none. */
    FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException;

    /**
     * Fetches all rows of a window (or of the whole set), page by page in the source's order, and hands on those that lie
     * inside the window.
     */
    Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException;

    /**
     * Fetches a set that is asked for row by row of another one, see {@link Endpoint.Each}. A row that the service refuses
     * to tell about is set aside with its reason and costs no other; where it refuses all of them, that is the problem.
     *
     * @param parents rows of the parent set, at least those that {@link Endpoint.Each#asked} lets through
     */
    Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException;

    /** The first day whose rows are wanted; earlier ones are not asked for. Empty where all are. */
    default Optional<LocalDate> begins(Dataset dataset) {
        return Optional.empty();
    }

    /** Hears that the source asked for a pause; called at its start, on any thread, and returns at once. */
    @FunctionalInterface
    interface Waits {
        Waits UNHEARD = _ -> {};

        void waits(Duration pause);
    }

    /** Takes the rows page by page, on the fetching thread. */
    @FunctionalInterface
    interface Pages {
        void page(RowBatch page);

        /**
         * Hears before a page how many rows the source says the answer holds; the newest word counts. What is thrown here
         * ends the fetch, for whoever finds that too much.
         */
        default void total(long rows) {}

        /** Hears how many of the parent's rows have been asked for by now, of how many. */
        default void answered(int parents, int of) {}

        /** As {@link Waits#waits}. */
        default void waits(Duration pause) {}
    }

    /** What a source says of its oldest rows. */
    sealed interface FirstDay {
        /** Rows begin on that day. */
        record Known(LocalDate day) implements FirstDay {}

        /** The source was asked and has no rows. */
        record NoRows() implements FirstDay {}

        /** The source does not answer such questions (it ignores filters): the set must be fetched whole. */
        record NotTold() implements FirstDay {}
    }

    /**
     * What came over the wire.
     *
     * @param received rows received, before any local filter and with those set aside
     * @param outside rows received that lie outside the window asked for and were not handed on
     * @param total what the source says the answer holds, where it says so
     * @param brokenOff whether paging had to end although the source said that there is more (its links lead in a circle)
     */
    record Fetched(long received, long outside, OptionalLong total, boolean brokenOff) {
        public Fetched(long received, long outside, OptionalLong total) {
            this(received, outside, total, false);
        }

        /** Whether the rows received may not be all: the source's own count differs, or paging was broken off. */
        public boolean disputed() {
            return brokenOff || (total.isPresent() && total.getAsLong() != received);
        }
    }
}
