package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects decimals of any scale. A few thousand at a time become a column of their own, as narrow as they allow, so that
 * little more is held than the column that they all become in the end.
 */
final class FigureBuilder {
    private static final int ROWS = 1 << 14;
    private static final byte ABSENT = -1;
    private static final byte ASIDE = -2;

    private long[] mantissas = new long[64];
    private byte[] scales = new byte[64];
    private int size;
    private List<BigDecimal> wide = new ArrayList<>();
    private ScaleVotes votes = new ScaleVotes();
    private final List<DecimalColumn> sealed = new ArrayList<>();

    void add(CodedSource.CodedRow of, int position) {
        if (of.absent(position)) {
            addAbsent();
        } else if (of.fits(position)) {
            add(of.mantissa(position), of.scale(position));
        } else {
            add(of.exact(position));
        }
    }

    void addAbsent() {
        int row = next();
        scales[row] = ABSENT;
    }

    /** @param decimals at least 0 */
    void add(long digits, int decimals) {
        long mantissa = digits;
        int scale = decimals;
        while (scale > 0 && mantissa % 10 == 0) {
            mantissa /= 10;
            scale--;
        }
        if (scale >= ScaleVotes.SCALES || mantissa <= DecimalColumn.ASIDE) {
            setAside(BigDecimal.valueOf(mantissa, scale));
            return;
        }
        int row = next();
        votes.add(mantissa, scale);
        mantissas[row] = mantissa;
        scales[row] = (byte) scale;
    }

    void add(BigDecimal value) {
        Digits digits = Digits.of(value);
        if (digits == null) {
            setAside(value);
        } else {
            add(digits.integer(), digits.decimals());
        }
    }

    private void setAside(BigDecimal value) {
        int row = next();
        scales[row] = ASIDE;
        wide.add(value);
    }

    private int next() {
        if (size == mantissas.length) {
            if (size == ROWS) {
                seal();
            } else {
                mantissas = Arrays.copyOf(mantissas, size * 4);
                scales = Arrays.copyOf(scales, size * 4);
            }
        }
        return size++;
    }

    /** What was collected, as columns one after the other. To be asked for once. */
    List<DecimalColumn> columns() {
        if (size > 0) {
            seal();
        }
        return sealed;
    }

    private void seal() {
        int common = votes.best();
        long[] values = new long[size];
        int[] asideRows = new int[16];
        List<BigDecimal> aside = new ArrayList<>();
        int nextWide = 0;
        long largest = 0;
        for (int row = 0; row < size; row++) {
            int scale = scales[row];
            if (scale == ABSENT) {
                values[row] = DecimalColumn.ABSENT;
            } else if (scale != ASIDE && ScaleVotes.fits(mantissas[row], scale, common)) {
                values[row] = mantissas[row] == 0 ? 0 : mantissas[row] * ScaleVotes.power(common - scale);
                largest = Math.max(largest, Math.abs(values[row]));
            } else {
                values[row] = DecimalColumn.ASIDE;
                if (aside.size() == asideRows.length) {
                    asideRows = Arrays.copyOf(asideRows, asideRows.length * 2);
                }
                asideRows[aside.size()] = row;
                aside.add(scale == ASIDE ? wide.get(nextWide++) : BigDecimal.valueOf(mantissas[row], scale));
            }
        }
        Mantissas narrow = Mantissas.of(size, largest);
        narrow.put(0, values, size);
        sealed.add(new DecimalColumn(
                common,
                narrow,
                largest,
                Arrays.copyOf(asideRows, aside.size()),
                aside.toArray(BigDecimal[]::new),
                votes));
        votes = new ScaleVotes();
        wide = new ArrayList<>();
        size = 0;
    }
}
