package dev.partnerlens.explore.column;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Ticks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Days as codes, with the time of day beside them where the service sends one. */
public final class DateColumn implements CodedColumn {
    /** The day of a row without a date; before every other. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private final DateField.Precision precision;
    private final Codes codes;
    private final int[] days;
    private final @Nullable Times times;

    /** Takes epoch days by code, ascending, {@link #NO_DAY} first. */
    DateColumn(DateField.Precision precision, Codes codes, int[] days, @Nullable Times times) {
        this.precision = precision;
        this.codes = codes;
        this.days = days;
        this.times = times;
    }

    @Override
    public Codes codes() {
        return codes;
    }

    @Override
    public int cardinality() {
        return days.length;
    }

    @Override
    public @Nullable LocalDate entry(int code) {
        return code == 0 ? null : LocalDate.ofEpochDay(days[code]);
    }

    /** LocalDate for precision DAY, LocalDateTime for precision TIME, null where absent. */
    @Override
    public @Nullable Object value(int row) {
        int code = codes.get(row);
        if (code == 0) {
            return null;
        }
        return precision == DateField.Precision.DAY ? entry(code) : Ticks.time(ticks(row));
    }

    /** The epoch day of a row, or {@link #NO_DAY}. */
    public int day(int row) {
        return days[codes.get(row)];
    }

    /** The epoch day of a code, or {@link #NO_DAY}. */
    public int dayOfCode(int code) {
        return days[code];
    }

    /** The day of a row without its time, null where absent. */
    public @Nullable LocalDate dayOf(int row) {
        return entry(codes.get(row));
    }

    /** {@link Ticks} of a row, or {@link Ticks#NONE}. */
    public long ticks(int row) {
        int day = day(row);
        if (day == NO_DAY) {
            return Ticks.NONE;
        }
        return day * Ticks.PER_DAY + (times == null ? 0 : times.of(row));
    }

    @Override
    public DateColumn through(Codes sharer) {
        return new DateColumn(
                precision, new Codes.Through(sharer, codes), days, times == null ? null : times.through(sharer));
    }

    @Override
    public void arrays(Consumer<Object> taker) {
        codes.arrays(taker);
        taker.accept(days);
        if (times != null) {
            times.arrays(taker);
        }
    }

    /** Whether values are points in time, some of them not at midnight. */
    public boolean hasTimes() {
        return times != null && precision == DateField.Precision.TIME;
    }

    /** Which codes are days from {@code first} to {@code last}, both included. */
    public boolean[] between(LocalDate first, LocalDate last) {
        boolean[] pass = new boolean[days.length];
        int from = codeFrom(first.toEpochDay());
        Arrays.fill(pass, from, Math.max(from, codeFrom(last.toEpochDay() + 1)), true);
        return pass;
    }

    /** The first code, from 1 on, whose epoch day is at least {@code day}. */
    int codeFrom(long day) {
        int found = Arrays.binarySearch(days, 1, days.length, Math.clamp(day, NO_DAY, Integer.MAX_VALUE));
        return found < 0 ? -found - 1 : found;
    }
}
