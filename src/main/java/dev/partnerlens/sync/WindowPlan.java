package dev.partnerlens.sync;

import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days of a dated set are fetched: the newest first and then back, in windows of a calendar month, an ISO week or a
 * day. The size follows the volume: from what is stored of these days, else from the window fetched before.
 */
final class WindowPlan {
    /**
     * Days after its end until a window is taken as final. The past changes: days are delivered late and in parts, and a
     * month came back with other names weeks after its end, up to when its invoice was closed. Two months leave room for
     * that and cost two or three windows a sync.
     */
    static final int SETTLING_DAYS = 60;

    /** Rows of a window: ten full pages of the service, a few seconds' loss when it is cut off. */
    static final long ROWS = 100_000;

    /** An answer this long is worth a wasted page to ask for less. */
    private static final long TOO_MANY = ROWS + ROWS / 2;

    private static final List<Grain> SIZES = List.of(Grain.MONTH, Grain.WEEK, Grain.DAY);

    /** What is stored by its first day, each day once. */
    private final NavigableMap<LocalDate, StoredWindow> stored = new TreeMap<>();

    /** Days still to fetch, the newest first. */
    private final List<Period> missing;

    private final long planned;
    private double rowsADay;

    private WindowPlan(List<Period> missing, List<StoredWindow> stored) {
        this.missing = new ArrayList<>(missing.reversed());
        stored.stream()
                .filter(window -> !window.period().from().equals(StoredWindow.BEGINNING))
                .forEach(window -> this.stored.put(window.period().from(), window));
        this.planned = days(missing);
    }

    /**
     * Named days, all of them.
     *
     * @param stored tells how many rows to expect
     */
    static WindowPlan named(Period days, List<StoredWindow> stored) {
        return new WindowPlan(List.of(days), stored);
    }

    /**
     * From the first day to today, without the windows that were fetched when they had settled, and without those that an
     * attempt of the same day brought before it was cut off. So missing days are fetched, and recent ones fetched again.
     *
     * @param stored in the order of their days
     */
    static WindowPlan since(LocalDate firstDay, LocalDate today, List<StoredWindow> stored) {
        List<Period> missing = new ArrayList<>();
        LocalDate next = firstDay;
        for (StoredWindow window : stored) {
            Period days = window.period();
            if (days.to().isBefore(next) || days.from().isAfter(today) || !stays(window, today)) {
                continue;
            }
            if (days.from().isAfter(next)) {
                missing.add(new Period(next, days.from().minusDays(1)));
            }
            next = days.to().plusDays(1);
        }
        if (!next.isAfter(today)) {
            missing.add(new Period(next, today));
        }
        return new WindowPlan(missing, stored);
    }

    /** A window filed under a later day than today was fetched while the clock was wrong, then or now: nobody knows when. */
    private static boolean stays(StoredWindow window, LocalDate today) {
        boolean settled = ChronoUnit.DAYS.between(window.period().to(), window.filed()) >= SETTLING_DAYS;
        boolean justFetched = window.unfinished() && window.filed().equals(today);
        return !window.period().from().equals(StoredWindow.BEGINNING)
                && !window.filed().isAfter(today)
                && (settled || justFetched);
    }

    /** The window to fetch now; empty when there is none left. */
    Optional<Period> next() {
        return missing.isEmpty() ? Optional.empty() : Optional.of(newest(missing.getFirst(), rowsADay));
    }

    /** That the newest window is stored, or kept as it was, and how many rows came. */
    void fetched(Period window, long rows) {
        rowsADay = (double) rows / window.days();
        Period range = missing.removeFirst();
        if (window.from().isAfter(range.from())) {
            missing.addFirst(new Period(range.from(), window.from().minusDays(1)));
        }
    }

    /** Whether an answer of so many rows is better asked for in smaller windows. */
    static boolean tooLarge(Period window, long total) {
        return total > TOO_MANY && window.days() > 1;
    }

    /** That the newest window would have brought so many rows. */
    void found(Period window, long total) {
        rowsADay = (double) total / window.days();
        about(window).clear();
    }

    /** What is left, in months and in the order of days, for rows that all came at once. */
    List<Period> rest() {
        return missing.reversed().stream()
                .flatMap(range -> range.split(Grain.MONTH).stream())
                .toList();
    }

    /** Windows that are left, as far as their sizes are known by now. */
    int left() {
        int windows = 0;
        for (Period range : missing) {
            Period rest = range;
            while (true) {
                Period window = newest(rest, rowsADay);
                windows++;
                if (!window.from().isAfter(range.from())) {
                    break;
                }
                rest = new Period(range.from(), window.from().minusDays(1));
            }
        }
        return windows;
    }

    /** The part of the days planned that is done, 0 to 1. */
    double share() {
        return planned == 0 ? 1 : 1 - (double) days(missing) / planned;
    }

    /** The part of the days planned that one window is. */
    double share(Period window) {
        return (double) window.days() / planned;
    }

    private Period newest(Period range, double otherwise) {
        Period window = Period.day(range.to());
        for (Grain size : SIZES) {
            LocalDate from = size.floor(range.to());
            window = new Period(from.isBefore(range.from()) ? range.from() : from, range.to());
            if (expected(window, otherwise) <= ROWS) {
                return window;
            }
        }
        return window;
    }

    /** @param otherwise rows of a day of which nothing is stored */
    private double expected(Period window, double otherwise) {
        double rows = 0;
        long unknown = window.days();
        for (StoredWindow known : about(window).values()) {
            Optional<Period> both = known.period().intersection(window);
            if (both.isPresent()) {
                rows += (double) known.rows()
                        / known.period().days()
                        * both.get().days();
                unknown -= both.get().days();
            }
        }
        return rows + unknown * otherwise;
    }

    /** What is stored of these days. */
    private NavigableMap<LocalDate, StoredWindow> about(Period window) {
        LocalDate before = stored.floorKey(window.from());
        boolean reaches = before != null
                && !Objects.requireNonNull(stored.get(before)).period().to().isBefore(window.from());
        return stored.subMap(reaches ? before : window.from(), true, window.to(), true);
    }

    private static long days(List<Period> periods) {
        return periods.stream().mapToLong(Period::days).sum();
    }
}
