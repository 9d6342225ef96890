package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource.CodedRow;
import java.math.BigDecimal;
import java.util.List;

/** A row as the file holds it, numbers by field position; filled anew for each row of a read. */
final class StoredRow implements CodedRow {
    /** A number of no more digits before its point may fit a long, and is written out to see. */
    private static final int LONG_DIGITS = 19;

    private final List<String> texts;
    final long[] values;
    private int series = NO_SERIES;

    StoredRow(int width, List<String> texts) {
        this.values = new long[width];
        this.texts = texts;
    }

    @Override
    public int series() {
        return series;
    }

    void series(long number) {
        series = Math.toIntExact(number);
    }

    @Override
    public int code(int position) {
        long value = values[position];
        return value == Absent.VALUE ? NO_TEXT : (int) value;
    }

    @Override
    public long ticks(int position) {
        return values[position];
    }

    @Override
    public int flag(int position) {
        long value = values[position];
        return value == Absent.VALUE ? -1 : (int) value;
    }

    @Override
    public boolean absent(int position) {
        return values[position] == Absent.VALUE;
    }

    @Override
    public boolean fits(int position) {
        long value = values[position];
        return value == Absent.VALUE || !Decimals.isText(value) || fits(text(value));
    }

    @Override
    public long mantissa(int position) {
        long value = values[position];
        if (value == Absent.VALUE) {
            return 0;
        }
        return Decimals.isText(value) ? plain(text(value)).unscaledValue().longValueExact() : Decimals.mantissa(value);
    }

    @Override
    public int scale(int position) {
        long value = values[position];
        if (value == Absent.VALUE) {
            return 0;
        }
        return Decimals.isText(value) ? Math.max(0, text(value).scale()) : Decimals.scale(value);
    }

    @Override
    public BigDecimal exact(int position) {
        long value = values[position];
        if (value == Absent.VALUE) {
            return BigDecimal.ZERO;
        }
        return Decimals.isText(value)
                ? text(value)
                : BigDecimal.valueOf(Decimals.mantissa(value), Decimals.scale(value));
    }

    private BigDecimal text(long value) {
        return Decimals.text(value, texts);
    }

    private static boolean fits(BigDecimal number) {
        long integerDigits = number.precision() - (long) Math.min(0, number.scale());
        return integerDigits <= LONG_DIGITS && plain(number).unscaledValue().bitLength() < Long.SIZE;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
