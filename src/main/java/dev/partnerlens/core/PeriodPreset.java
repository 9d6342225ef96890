package dev.partnerlens.core;

import java.time.LocalDate;

/**
 * The periods offered by name. Those of months begin on the first day of a month, so that they hold that many whole
 * months and the current one to date.
 */
public enum PeriodPreset {
    DAYS_30,
    MONTHS_3,
    MONTHS_6,
    MONTHS_12;

    /** What a tab shows until the user chooses. */
    public static final PeriodPreset DEFAULT = MONTHS_6;

    public Period until(LocalDate today) {
        return switch (this) {
            case DAYS_30 -> new Period(today.minusDays(29), today);
            case MONTHS_3 -> months(today, 3);
            case MONTHS_6 -> months(today, 6);
            case MONTHS_12 -> months(today, 12);
        };
    }

    private static Period months(LocalDate today, int count) {
        return new Period(today.withDayOfMonth(1).minusMonths(count), today);
    }
}
