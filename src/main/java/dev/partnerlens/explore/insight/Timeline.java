package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The days that statistics may look at. A day is whole when it is over, covered, and not the last one covered: that one
 * was still running when it was fetched. Nothing is concluded from any other day.
 */
final class Timeline {
    private final LocalDate first;
    private final int size;
    private final BitSet whole;

    private Timeline(LocalDate first, int size, BitSet whole) {
        this.first = first;
        this.size = size;
        this.whole = whole;
    }

    /** From the first day to the last; {@code whole} tells which of them are. */
    static Timeline of(LocalDate first, int size, BitSet whole) {
        return new Timeline(first, size, (BitSet) whole.clone());
    }

    /**
     * The whole days of a set.
     *
     * @param rows the days that have rows, since windows may cover decades before the first; empty where there are none
     * @param today the day that is not over
     */
    static Optional<Timeline> of(Freshness known, Optional<Period> rows, LocalDate today) {
        if (rows.isEmpty() || !rows.get().from().isBefore(today)) {
            return Optional.empty();
        }
        LocalDate first = rows.get().from();
        int size = (int) new Period(first, today.minusDays(1)).days();
        BitSet whole = new BitSet(size);
        for (Period covered : known.covered()) {
            long from = Math.max(0, covered.from().toEpochDay() - first.toEpochDay());
            long to = Math.min(size, covered.to().toEpochDay() - first.toEpochDay());
            if (from < to) {
                whole.set((int) from, (int) to);
            }
        }
        return whole.isEmpty() ? Optional.empty() : Optional.of(new Timeline(first, whole.length(), whole));
    }

    /** The same without days that turned out not to be whole. */
    Timeline without(BitSet days) {
        BitSet left = (BitSet) whole.clone();
        left.andNot(days);
        return new Timeline(first, size, left);
    }

    /** The same, ending after {@code count} days: what was known then. */
    Timeline upTo(int count) {
        return new Timeline(first, count, whole.get(0, count));
    }

    int size() {
        return size;
    }

    boolean isWhole(int day) {
        return whole.get(day);
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    /** Position of a day, which may lie outside. */
    int index(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    /** 0 for Monday to 6 for Sunday. */
    int weekday(int day) {
        return first.plusDays(day).getDayOfWeek().getValue() - 1;
    }

    /** Weekdays of all days. */
    int[] weekdays() {
        int[] all = new int[size];
        Arrays.setAll(all, i -> (weekday(0) + i) % Weekly.DAYS);
        return all;
    }

    /** The last whole day; -1 where there is none. */
    int last() {
        return whole.length() - 1;
    }
}
