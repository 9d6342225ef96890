package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects decimals of any scale and then picks the common scale at which most of them fit 64 bits. */
final class DecimalColumnBuilder implements ColumnBuilder {
    /** Scales that are tried; what lies finer is set aside. */
    private static final int SCALES = 64;
    /** Decimal digits that surely fit a long. */
    private static final int SAFE_DIGITS = 18;

    private static final byte ABSENT = -1;
    private static final byte ASIDE = -2;

    private final int position;
    private long[] mantissas;
    private byte[] scales;
    private int size;
    private final List<BigDecimal> wide = new ArrayList<>();
    /** How many values fit at a scale, as differences from the scale before. */
    private final long[] fitChanges = new long[SCALES + 1];

    DecimalColumnBuilder(int position, int expected) {
        this.position = position;
        this.mantissas = new long[expected];
        this.scales = new byte[expected];
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        if (size == mantissas.length) {
            int capacity = Math.max(16, size + (size >> 1));
            mantissas = Arrays.copyOf(mantissas, capacity);
            scales = Arrays.copyOf(scales, capacity);
        }
        if (row.absent(position)) {
            scales[size++] = ABSENT;
        } else if (row.fits(position)) {
            addFitting(row.mantissa(position), row.scale(position));
        } else {
            addWide(row.exact(position));
        }
    }

    private void addFitting(long digits, int decimals) {
        long mantissa = digits;
        int scale = decimals;
        while (scale > 0 && mantissa % 10 == 0) {
            mantissa /= 10;
            scale--;
        }
        if (scale >= SCALES || scale < 0 || mantissa <= DecimalColumn.ASIDE) {
            addWide(BigDecimal.valueOf(mantissa, scale));
            return;
        }
        if (mantissa != 0) {
            fitChanges[scale]++;
            fitChanges[Math.clamp((long) scale + 1 + SAFE_DIGITS - digits(mantissa), scale + 1, SCALES)]--;
        }
        mantissas[size] = mantissa;
        scales[size++] = (byte) scale;
    }

    private void addWide(BigDecimal value) {
        scales[size++] = ASIDE;
        wide.add(value);
    }

    @Override
    public Column build(List<String> texts) {
        int common = commonScale();
        long[] values = new long[size];
        int[] asideRows = new int[16];
        List<BigDecimal> aside = new ArrayList<>();
        int nextWide = 0;
        for (int row = 0; row < size; row++) {
            int scale = scales[row];
            if (scale == ABSENT) {
                values[row] = DecimalColumn.ABSENT;
            } else if (scale != ASIDE && fits(mantissas[row], scale, common)) {
                values[row] = mantissas[row] * power(common - scale);
            } else {
                values[row] = DecimalColumn.ASIDE;
                if (aside.size() == asideRows.length) {
                    asideRows = Arrays.copyOf(asideRows, asideRows.length * 2);
                }
                asideRows[aside.size()] = row;
                aside.add(scale == ASIDE ? wide.get(nextWide++) : BigDecimal.valueOf(mantissas[row], scale));
            }
        }
        return new DecimalColumn(
                common, values, Arrays.copyOf(asideRows, aside.size()), aside.toArray(BigDecimal[]::new));
    }

    private int commonScale() {
        long fitting = 0;
        long most = 0;
        int best = 0;
        for (int scale = 0; scale < SCALES; scale++) {
            fitting += fitChanges[scale];
            if (fitting > most) {
                most = fitting;
                best = scale;
            }
        }
        return best;
    }

    private static boolean fits(long mantissa, int scale, int common) {
        return mantissa == 0 || scale == common || (scale < common && digits(mantissa) + common - scale <= SAFE_DIGITS);
    }

    private static int digits(long mantissa) {
        int digits = 1;
        for (long rest = mantissa / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
