package dev.partnerlens.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A UTC point in time as a count of 100 ns since 1970: the service's own finest step, kept without rounding. */
public final class Ticks {
    public static final long PER_SECOND = 10_000_000L;
    public static final long PER_DAY = 86_400L * PER_SECOND;

    /** Stands for an absent date; no date of the years 1 to 9999 has this value. */
    public static final long NONE = Long.MIN_VALUE;

    private Ticks() {}

    public static long of(LocalDateTime time) {
        return of(time.toLocalDate()) + time.toLocalTime().toNanoOfDay() / 100;
    }

    public static long of(LocalDate day) {
        return day.toEpochDay() * PER_DAY;
    }

    public static LocalDateTime time(long ticks) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(ticks, PER_SECOND), (int) Math.floorMod(ticks, PER_SECOND) * 100, ZoneOffset.UTC);
    }

    /** Days since 1970-01-01. */
    public static int epochDay(long ticks) {
        return Math.toIntExact(Math.floorDiv(ticks, PER_DAY));
    }

    public static LocalDate day(long ticks) {
        return LocalDate.ofEpochDay(epochDay(ticks));
    }
}
