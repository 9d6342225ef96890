package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.DecimalColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows counted and one figure added up exactly, by slot. Where a long cannot hold a sum of all rows, the lower 32 bits and
 * the rest are added up apart, which 2^31 rows cannot overflow; values that a column sets aside are kept beside. All of it
 * can be added to and taken away from another without loss.
 */
final class Totals {
    private static final long LOWER = 0xffff_ffffL;

    final int[] rows;
    /** Sums, or those of the lower 32 bits; empty where nothing is added up. */
    final long[] sums;
    /** Sums of the upper 32 bits; empty where a long is enough. */
    final long[] uppers;

    private final boolean added;
    private final boolean wide;
    private @Nullable Map<Integer, BigDecimal> aside;

    private Totals(int slots, boolean added, boolean wide) {
        this.added = added;
        this.wide = wide;
        this.rows = new int[slots];
        this.sums = new long[added ? slots : 0];
        this.uppers = new long[added && wide ? slots : 0];
    }

    /** All zero; {@code figure} is what is added up, null where rows are only counted. */
    static Totals of(int slots, @Nullable DecimalColumn figure) {
        return new Totals(slots, figure != null, figure != null && !fits(figure));
    }

    /** All zero, of the same kind. */
    Totals like(int slots) {
        return new Totals(slots, added, wide);
    }

    private static boolean fits(DecimalColumn figure) {
        long rows = figure.size();
        return Math.multiplyHigh(figure.largest(), rows) == 0 && figure.largest() * rows >= 0;
    }

    boolean adds() {
        return added;
    }

    boolean isWide() {
        return added && wide;
    }

    static long lower(long number) {
        return number & LOWER;
    }

    static long upper(long number) {
        return number >> Integer.SIZE;
    }

    /** Values set aside are few, so that a lock for each costs nothing. */
    synchronized void addAside(int slot, BigDecimal value) {
        Map<Integer, BigDecimal> values = aside;
        if (values == null) {
            values = new HashMap<>();
            aside = values;
        }
        values.merge(slot, value, BigDecimal::add);
    }

    /** Adds one row. */
    void add(int slot, int row, @Nullable DecimalColumn figure) {
        rows[slot]++;
        if (figure == null) {
            return;
        }
        long number = figure.mantissa(row);
        if (number == DecimalColumn.ASIDE) {
            addAside(slot, figure.aside(row));
        } else if (number != DecimalColumn.ABSENT && wide) {
            sums[slot] += lower(number);
            uppers[slot] += upper(number);
        } else if (number != DecimalColumn.ABSENT) {
            sums[slot] += number;
        }
    }

    /** Adds slot by slot. */
    void add(Totals other) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] += other.rows[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        for (int i = 0; i < uppers.length; i++) {
            uppers[i] += other.uppers[i];
        }
        if (other.aside != null) {
            other.aside.forEach(this::addAside);
        }
    }

    /** Takes away slot by slot what was added before. */
    void subtract(Totals other) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] -= other.rows[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= other.sums[i];
        }
        for (int i = 0; i < uppers.length; i++) {
            uppers[i] -= other.uppers[i];
        }
        if (other.aside != null) {
            other.aside.forEach((slot, value) -> addAside(slot, value.negate()));
        }
    }

    /** Adds the slots {@code from} of another, each to the slot that stands for it counted from {@code base}. */
    void addInto(int[] slotOf, int[] from, int base, Totals source) {
        for (int i = 0; i < from.length; i++) {
            rows[base + slotOf[i]] += source.rows[from[i]];
        }
        if (adds()) {
            for (int i = 0; i < from.length; i++) {
                sums[base + slotOf[i]] += source.sums[from[i]];
            }
        }
        if (isWide()) {
            for (int i = 0; i < from.length; i++) {
                uppers[base + slotOf[i]] += source.uppers[from[i]];
            }
        }
        if (source.aside != null) {
            for (int i = 0; i < from.length; i++) {
                BigDecimal value = source.aside.get(from[i]);
                if (value != null) {
                    addAside(base + slotOf[i], value);
                }
            }
        }
    }

    /** Adds {@code count} slots of another, from {@code from} on, to those from {@code to} on. */
    void addRun(int to, Totals source, int from, int count) {
        for (int i = 0; i < count; i++) {
            rows[to + i] += source.rows[from + i];
        }
        if (adds()) {
            for (int i = 0; i < count; i++) {
                sums[to + i] += source.sums[from + i];
            }
        }
        if (isWide()) {
            for (int i = 0; i < count; i++) {
                uppers[to + i] += source.uppers[from + i];
            }
        }
        if (source.aside != null) {
            for (int i = 0; i < count; i++) {
                BigDecimal value = source.aside.get(from + i);
                if (value != null) {
                    addAside(to + i, value);
                }
            }
        }
    }

    /** The sum of a slot in plain form, see {@link DecimalColumn#plain}. */
    BigDecimal sum(int slot, int scale) {
        BigDecimal more = aside == null ? null : aside.get(slot);
        if (!isWide() && more == null) {
            return plain(sums[slot], scale);
        }
        BigInteger whole = isWide()
                ? BigInteger.valueOf(uppers[slot]).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(sums[slot]))
                : BigInteger.valueOf(sums[slot]);
        BigDecimal sum = new BigDecimal(whole, scale);
        return DecimalColumn.plain(more == null ? sum : sum.add(more));
    }

    /** Thousands of groups make an answer, and dividing longs is cheaper than dividing decimals. */
    private static BigDecimal plain(long mantissa, int scale) {
        long digits = mantissa;
        int decimals = scale;
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        return BigDecimal.valueOf(digits, decimals);
    }

    /** Bytes it takes, nearly. */
    long bytes() {
        return 64L
                + 4L * rows.length
                + 8L * sums.length
                + 8L * uppers.length
                + (aside == null ? 0 : 150L * aside.size());
    }
}
