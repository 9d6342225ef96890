package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Ticks;
import java.time.LocalDate;

/**
 * The key of a dated row: its day, then its place among the rows of that day. One integer for both keeps the rows of a
 * table in reading order, lets any range of days be replaced without an index, and takes 6 bytes until the year 2149.
 */
final class DayKey {
    /** Room for 67 million rows a day. */
    private static final int PLACE_BITS = 26;

    /** The day of rows without a date: before every other. */
    static final long NO_DAY = -(1L << 30);

    private DayKey() {}

    /** @throws IllegalStateException when the day holds more rows than there are keys */
    static long of(long day, long place) {
        if (place >>> PLACE_BITS != 0) {
            throw new IllegalStateException("Too many rows on one day");
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
