package dev.partnerlens.explore.column;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimals: integers at one common scale, and beside them the few values that do not fit 64 bits at that scale.
 */
public final class DecimalColumn implements Column {
    static final long ABSENT = Long.MIN_VALUE;
    /** Marks a row whose value lies in {@link #asideValues}. */
    static final long ASIDE = Long.MIN_VALUE + 1;

    private final int scale;
    private final long[] mantissas;
    private final int[] asideRows;
    private final BigDecimal[] asideValues;

    DecimalColumn(int scale, long[] mantissas, int[] asideRows, BigDecimal[] asideValues) {
        this.scale = scale;
        this.mantissas = mantissas;
        this.asideRows = asideRows;
        this.asideValues = asideValues;
    }

    /** Number of rows. */
    public int size() {
        return mantissas.length;
    }

    /** The number in plain form (no trailing zeros, scale at least 0), null where absent. */
    @Override
    public @Nullable BigDecimal value(int row) {
        long mantissa = mantissas[row];
        if (mantissa == ABSENT) {
            return null;
        }
        return mantissa == ASIDE ? plain(aside(row)) : plain(BigDecimal.valueOf(mantissa, scale));
    }

    /** Figures differ from row to row. */
    @Override
    public Column through(Codes sharer) {
        throw new UnsupportedOperationException("Figures are never shared");
    }

    public boolean isAbsent(int row) {
        return mantissas[row] == ABSENT;
    }

    /** Adds each row to its group's sum; absent values add nothing. Without {@code groups} all go to sum 0. */
    public void addTo(Sums sums, RowSet rows, int @Nullable [] groups) {
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            int row = rows.row(i);
            long mantissa = mantissas[row];
            int group = groups == null ? 0 : groups[i];
            if (mantissa > ASIDE) {
                sums.add(group, mantissa);
            } else if (mantissa == ASIDE) {
                sums.add(group, aside(row));
            }
        }
    }

    /** Sums of this column, one a group, all zero. */
    public Sums sums(int groups) {
        return new Sums(groups, scale);
    }

    /** The rows with a value above zero. */
    public RowSet positive(RowSet rows) {
        return rows.where(row ->
                mantissas[row] > 0 || (mantissas[row] == ASIDE && aside(row).signum() > 0));
    }

    /** The rows without a value. */
    public RowSet absent(RowSet rows) {
        return rows.where(row -> mantissas[row] == ABSENT);
    }

    /** The rows whose value equals one of the numbers, or those where it does not (absent ones included). */
    public RowSet equalTo(RowSet rows, Collection<BigDecimal> numbers, boolean equal) {
        Predicate<@Nullable BigDecimal> among =
                value -> value != null && numbers.stream().anyMatch(number -> number.compareTo(value) == 0);
        return rows.where(row -> among.test(value(row)) == equal);
    }

    /** Compares two rows by value; absent ones are the smallest. */
    public int compare(int left, int right) {
        long a = mantissas[left];
        long b = mantissas[right];
        if ((a == ASIDE && b != ABSENT) || (b == ASIDE && a != ABSENT)) {
            return exact(left).compareTo(exact(right));
        }
        return Long.compare(a, b);
    }

    private BigDecimal exact(int row) {
        return mantissas[row] == ASIDE ? aside(row) : BigDecimal.valueOf(mantissas[row], scale);
    }

    private BigDecimal aside(int row) {
        return asideValues[Arrays.binarySearch(asideRows, row)];
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
