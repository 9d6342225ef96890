package dev.partnerlens.core;

import java.time.DayOfWeek;

/**
 * A field whose values become groups.
 *
 * @param grain the steps of a date; DAY for every other field
 * @param weekStart the day on which weeks start, which matters for {@link Grain#WEEK} only
 */
public record GroupBy(Field field, Grain grain, DayOfWeek weekStart) {
    public static GroupBy of(Field field) {
        return new GroupBy(field, Grain.DAY, DayOfWeek.MONDAY);
    }

    /** Weeks start on Monday. */
    public static GroupBy of(DateField field, Grain grain) {
        return of(field, grain, DayOfWeek.MONDAY);
    }

    public static GroupBy of(DateField field, Grain grain, DayOfWeek weekStart) {
        return new GroupBy(field, grain, weekStart);
    }
}
