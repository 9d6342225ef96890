package dev.partnerlens.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps in which dates are grouped. Weeks start on Monday (ISO 8601) where nothing else is asked for. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the step that holds {@code day}. */
    public LocalDate floor(LocalDate day) {
        return floor(day, DayOfWeek.MONDAY);
    }

    /** The same where weeks start on another day. */
    public LocalDate floor(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the step after the one that holds {@code day}. */
    public LocalDate next(LocalDate day) {
        return next(day, DayOfWeek.MONDAY);
    }

    /** The same where weeks start on another day. */
    public LocalDate next(LocalDate day, DayOfWeek weekStart) {
        LocalDate start = floor(day, weekStart);
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** The name on the command line, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grain> byId(String id) {
        return Arrays.stream(values()).filter(grain -> grain.id().equals(id)).findFirst();
    }
}
