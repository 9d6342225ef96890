package dev.partnerlens.sync;

import dev.partnerlens.cache.StoredWindow;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which days of a dated set are fetched, in windows of a calendar month at most. */
final class WindowPlan {
    /**
     * Days after its end until a window is taken as final. The past changes: days are delivered late and in parts, and a
     * month came back with other names weeks after its end, up to when its invoice was closed. Two months leave room for
     * that and cost two or three windows a sync.
     */
    static final int SETTLING_DAYS = 60;

    private WindowPlan() {}

    /** Named days, all of them. */
    static List<Period> named(Period days) {
        return days.split(Grain.MONTH);
    }

    /**
     * From the first day to today, without the months that are stored whole and were fetched when they had settled. So
     * missing ones are fetched, and recent ones fetched again.
     */
    static List<Period> since(LocalDate firstDay, LocalDate today, List<StoredWindow> stored) {
        if (firstDay.isAfter(today)) {
            return List.of();
        }
        return new Period(firstDay, today)
                .split(Grain.MONTH).stream()
                        .filter(month -> !settled(month, stored))
                        .toList();
    }

    private static boolean settled(Period days, List<StoredWindow> stored) {
        LocalDate next = days.from();
        for (StoredWindow window : stored) {
            Period period = window.period();
            boolean last = ChronoUnit.DAYS.between(days.to(), window.filed()) >= SETTLING_DAYS
                    && !period.from().equals(StoredWindow.BEGINNING);
            if (last && period.contains(next)) {
                next = period.to().plusDays(1);
            }
        }
        return next.isAfter(days.to());
    }
}
