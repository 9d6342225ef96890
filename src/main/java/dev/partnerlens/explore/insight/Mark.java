package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something unusual about a series, with all that a chart needs to show it and a sentence to tell it.
 *
 * @param customer whom it is about: the customer's name, else the first value of the key; may be empty
 * @param place the subscription's name where the key has one and it is known
 * @param from the first day of it
 * @param to the last day of it; of a step the last day of its level
 * @param day the day that stands out most: where a chart puts the mark
 * @param observed the exact sum of that day; of a step the level after, an estimate
 * @param expected what is usual for that day, of a step the level before; an estimate
 * @param low as little as usual, {@code high} as much: 19 of 20 such days lie between; estimates
 * @param score how many deviations of the series' own noise it lies away from what is usual
 * @param reason what is said about it
 * @param against the weekday that it was held against; a day of rest counts as another than its own
 */
public record Mark(
        SeriesKey series,
        Kind kind,
        String customer,
        Optional<String> place,
        LocalDate from,
        LocalDate to,
        LocalDate day,
        BigDecimal observed,
        BigDecimal expected,
        BigDecimal low,
        BigDecimal high,
        BigDecimal score,
        Reason reason,
        DayOfWeek against) {
    /** Why a mark is there; each has a sentence in the bundle {@code insight} under {@code insight.reason.<id>}. */
    public enum Reason {
        /** One day far above what such weekdays bring. */
        SPIKE_DAY,
        /** Several days on end far above. */
        SPIKE_DAYS,
        /** One day far below. */
        DROP_DAY,
        /** Several days on end far below. */
        DROP_DAYS,
        /** Nothing at all on a day or two that always have use. */
        DROP_TO_NOTHING,
        /** A higher level since a day. */
        STEP_UP,
        /** A lower level since a day. */
        STEP_DOWN,
        /** Days on end without use, over again. */
        SILENCE_OVER,
        /** Without use up to the last day known. */
        SILENCE_LASTING;

        /** The end of its key, lower case with dashes. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it happened in the period; a step happens on its first day, however long its level lasts. */
    public boolean isIn(Period period) {
        return kind == Kind.STEP ? period.contains(from) : period.overlaps(new Period(from, to));
    }

    /** Days from the first to the last. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** By how many percent the observed is above what is usual, below 0 for less; empty where nothing is usual. */
    public Optional<BigDecimal> percent() {
        return Figures.percent(observed.subtract(expected), expected);
    }
}
