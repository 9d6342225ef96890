package dev.partnerlens.simulator.rows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The levels of {@code aggregationLevel}: which day stands for a date in a grouped answer. */
public enum Aggregation {
    DAY("day"),
    /** Weeks begin on Monday; the documentation does not say. */
    WEEK("week"),
    MONTH("month"),
    /** One group for all dates, told by the earliest of them; the documentation names the level and says no more. */
    DATE_RANGE("dateRange");

    private final String word;

    Aggregation(String word) {
        this.word = word;
    }

    public static Optional<Aggregation> of(String word) {
        for (Aggregation level : values()) {
            if (level.word.equalsIgnoreCase(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The first day of the span that {@code day} falls into; the day itself for the whole range, which has no fixed start. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY, DATE_RANGE -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
