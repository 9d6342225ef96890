package dev.partnerlens.core;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Where the rows of datasets come from: the analytics API today, files or newer services later. Both calls block, fail
 * with a {@link ProblemException} and stop at an interrupt.
 */
public interface RowFeed {
    /** The first day the source has rows for, asked of the source; empty where it has none. */
    FirstDay firstDay(Dataset dataset) throws InterruptedException;

    /**
     * Fetches all rows of a window (or of the whole set), page by page in the source's order, and hands on those that lie
     * inside the window.
     */
    Fetched fetch(Dataset dataset, Optional<Period> window, Consumer<RowBatch> pages) throws InterruptedException;

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
