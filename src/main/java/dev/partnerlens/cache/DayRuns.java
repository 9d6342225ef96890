package dev.partnerlens.cache;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days that are missing, run by run. */
final class DayRuns {
    /** A set with rows on at least two of three days is one that has them daily. */
    private static final double DAILY = 2.0 / 3;

    /** On fewer days nothing can be said of what is normal. */
    private static final int TELLING_DAYS = 14;

    private DayRuns() {}

    /** The days from the first one asked about, else the first covered one, to {@code today} that are not covered. */
    static List<Period> gaps(Freshness freshness, LocalDate today) {
        List<Period> covered = freshness.covered();
        if (covered.isEmpty() && freshness.begins().isEmpty()) {
            return List.of();
        }
        LocalDate next = freshness.begins().orElseGet(() -> covered.getFirst().from());
        List<Period> gaps = new ArrayList<>();
        for (Period part : covered) {
            if (part.from().isAfter(next)) {
                gaps.add(new Period(next, part.from().minusDays(1)));
            }
            LocalDate after = part.to().plusDays(1);
            next = after.isAfter(next) ? after : next;
        }
        if (!next.isAfter(today)) {
            gaps.add(new Period(next, today));
        }
        return gaps;
    }

    /**
     * Covered days without a row, between the first and the last day with one, of a set that has rows on most days.
     *
     * @param daysWithRows days since 1970-01-01, ascending
     */
    static List<Period> empty(List<Period> covered, long[] daysWithRows) {
        if (daysWithRows.length < TELLING_DAYS) {
            return List.of();
        }
        List<Period> runs = new ArrayList<>();
        long missing = 0;
        for (int i = 1; i < daysWithRows.length; i++) {
            if (daysWithRows[i] - daysWithRows[i - 1] > 1) {
                for (Period run : within(covered, Windows.period(daysWithRows[i - 1] + 1, daysWithRows[i] - 1))) {
                    runs.add(run);
                    missing += run.days();
                }
            }
        }
        return daysWithRows.length >= DAILY * (daysWithRows.length + missing) ? runs : List.of();
    }

    private static List<Period> within(List<Period> covered, Period run) {
        return covered.stream()
                .filter(run::overlaps)
                .map(part -> new Period(later(part.from(), run.from()), earlier(part.to(), run.to())))
                .toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
