package dev.partnerlens.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one day as arrays, each row a day of a series: what {@link CodedDays} hands out, so that reading millions
 * of rows costs no call for each of their cells. Filled anew for each handing out, so only valid during the call.
 */
public final class CodedBlock {
    /** The most rows that a block holds. */
    public static final int ROWS = 1 << 12;

    /** In place of a number of decimals: the figure is absent. */
    public static final byte ABSENT = -1;

    /** In place of a number of decimals: the figure is {@link #exact}, as it may have more digits than a long. */
    public static final byte EXACT = -2;

    private final int[] series = new int[ROWS];
    private final long[][] digits;
    private final byte[][] decimals;
    private final @Nullable BigDecimal[][] exact;
    private int day = CodedDays.NO_DAY;
    private int size;

    /** @param figures how many figures a row has */
    public CodedBlock(int figures) {
        digits = new long[figures][ROWS];
        decimals = new byte[figures][ROWS];
        exact = new @Nullable BigDecimal[figures][0];
    }

    /** Begins with the rows of a day, none yet. */
    public void begin(int epochDay) {
        day = epochDay;
        size = 0;
    }

    /** The epoch day of all rows, or {@link CodedDays#NO_DAY}. */
    public int day() {
        return day;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Whether there is no room for another row. */
    public boolean full() {
        return size == ROWS;
    }

    /** The series of each row, as many as {@link #size} tells. */
    public int[] series() {
        return series;
    }

    /** The digits of a figure of each row, an integer each; the figures count from 0 as they were asked for. */
    public long[] digits(int figure) {
        return digits[figure];
    }

    /** The number of decimals of each of the {@link #digits}, {@link #ABSENT} or {@link #EXACT}. */
    public byte[] decimals(int figure) {
        return decimals[figure];
    }

    /** A figure that is {@link #EXACT}. */
    public BigDecimal exact(int figure, int row) {
        BigDecimal value = exact[figure][row];
        if (value == null) {
            throw new IllegalArgumentException("The figure is told by its digits");
        }
        return value;
    }

    /** Adds a row; its figures are set before or after, at {@link #size} as it was before. */
    public void add(int seriesNumber) {
        series[size++] = seriesNumber;
    }

    /** Sets a figure by its digits. */
    public void set(int figure, int row, long value, int numberOfDecimals) {
        digits[figure][row] = value;
        decimals[figure][row] = (byte) numberOfDecimals;
    }

    /** Sets a figure that is absent. */
    public void setAbsent(int figure, int row) {
        decimals[figure][row] = ABSENT;
    }

    /** Sets a figure of any number of digits. */
    public void set(int figure, int row, BigDecimal value) {
        if (exact[figure].length == 0) {
            exact[figure] = new @Nullable BigDecimal[ROWS];
        }
        exact[figure][row] = value;
        decimals[figure][row] = EXACT;
    }
}
