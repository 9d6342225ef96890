package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Ticks;
import java.time.LocalDate;

/**
 * The key of a dated row: its day, then its place among the rows of that day. One integer for both keeps the rows of a
 * table in reading order, lets any range of days be replaced without an index, and takes 5 bytes until the year 2059.
 */
final class DayKey {
    /** Room for a million rows a day; one bit more, and each row takes one byte more. */
    static final int PLACE_BITS = 20;

    /** The day of rows without a date: before every other. */
    static final long NO_DAY = -(1L << 30);

    private DayKey() {}

    /** @throws ProblemException with {@link Problem.DayTooFull} when the day holds more rows than there are keys */
    static long of(long day, long place) {
        if (place >>> PLACE_BITS != 0) {
            LocalDate full = day == NO_DAY ? LocalDate.MIN : LocalDate.ofEpochDay(day);
            throw new ProblemException(new Problem.DayTooFull(full, 1L << PLACE_BITS));
        }
        return day << PLACE_BITS | place;
    }

    static long first(LocalDate day) {
        return of(day.toEpochDay(), 0);
    }

    /** The first key after the period's last day. */
    static long after(Period period) {
        return first(period.to().plusDays(1));
    }

    static long day(long key) {
        return key >> PLACE_BITS;
    }

    static long dayOfTicks(long ticks) {
        return ticks == Absent.VALUE ? NO_DAY : Math.floorDiv(ticks, Ticks.PER_DAY);
    }

    static long timeOfDay(long ticks) {
        return ticks == Absent.VALUE ? 0 : Math.floorMod(ticks, Ticks.PER_DAY);
    }

    static long ticks(long key, long timeOfDay) {
        long day = day(key);
        return day == NO_DAY ? Absent.VALUE : day * Ticks.PER_DAY + timeOfDay;
    }
}
