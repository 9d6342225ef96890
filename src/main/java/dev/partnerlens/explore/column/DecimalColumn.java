package dev.partnerlens.explore.column;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimals: integers at one common scale, and beside them the few values that do not fit 64 bits at that scale.
 */
public final class DecimalColumn implements Column {
    /** Stands for a row without a value. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** Stands for a row whose value is set {@link #aside}; every number above is a mantissa. */
    public static final long ASIDE = Long.MIN_VALUE + 1;

    private final int scale;
    private final Mantissas mantissas;
    private final long largest;
    private final int[] asideRows;
    private final BigDecimal[] asideValues;
    private final ScaleVotes votes;

    /** @param largest the greatest absolute mantissa */
    DecimalColumn(
            int scale, Mantissas mantissas, long largest, int[] asideRows, BigDecimal[] asideValues, ScaleVotes votes) {
        this.scale = scale;
        this.mantissas = mantissas;
        this.largest = largest;
        this.asideRows = asideRows;
        this.asideValues = asideValues;
        this.votes = votes;
    }

    /** What spoke for the scale; never changed. */
    ScaleVotes votes() {
        return votes;
    }

    /** Number of rows. */
    public int size() {
        return mantissas.size();
    }

    /** The number of decimals of every mantissa. */
    public int scale() {
        return scale;
    }

    /** The greatest absolute mantissa, 0 where there is none: what tells how many of them a long can add up. */
    public long largest() {
        return largest;
    }

    /** Whether some row's value is set aside. */
    public boolean hasAside() {
        return asideRows.length > 0;
    }

    /** The value of a row that is {@link #ASIDE}, as sent. */
    public BigDecimal aside(int row) {
        return asideValues[Arrays.binarySearch(asideRows, row)];
    }

    /** The mantissa of a row, {@link #ABSENT} or {@link #ASIDE}. */
    public long mantissa(int row) {
        return mantissas.get(row);
    }

    /**
     * Writes the mantissas of the rows from {@code from} to before {@code to} to the beginning of {@code out}, among them
     * {@link #ABSENT} and {@link #ASIDE}.
     */
    public void copy(int from, int to, long[] out) {
        mantissas.copy(from, to, out);
    }

    /** The number in plain form (no trailing zeros, scale at least 0), null where absent. */
    @Override
    public @Nullable BigDecimal value(int row) {
        long mantissa = mantissas.get(row);
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

    @Override
    public void arrays(Consumer<Object> taker) {
        taker.accept(mantissas.rows());
        taker.accept(asideRows);
        taker.accept(asideValues);
    }

    public boolean isAbsent(int row) {
        return mantissas.get(row) == ABSENT;
    }

    /** Adds each row to its group's sum; absent values add nothing. Without {@code groups} all go to sum 0. */
    public void addTo(Sums sums, RowSet rows, int @Nullable [] groups) {
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            int row = rows.row(i);
            long mantissa = mantissas.get(row);
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
        return rows.where(row -> mantissas.get(row) > 0
                || (mantissas.get(row) == ASIDE && aside(row).signum() > 0));
    }

    /** The rows without a value. */
    public RowSet absent(RowSet rows) {
        return rows.where(row -> mantissas.get(row) == ABSENT);
    }

    /** The rows whose value equals one of the numbers, or those where it does not (absent ones included). */
    public RowSet equalTo(RowSet rows, Collection<BigDecimal> numbers, boolean equal) {
        Predicate<@Nullable BigDecimal> among =
                value -> value != null && numbers.stream().anyMatch(number -> number.compareTo(value) == 0);
        return rows.where(row -> among.test(value(row)) == equal);
    }

    /** Compares two rows by value; absent ones are the smallest. */
    public int compare(int left, int right) {
        long a = mantissas.get(left);
        long b = mantissas.get(right);
        if ((a == ASIDE && b != ABSENT) || (b == ASIDE && a != ABSENT)) {
            return exact(left).compareTo(exact(right));
        }
        return Long.compare(a, b);
    }

    private BigDecimal exact(int row) {
        return mantissas.get(row) == ASIDE ? aside(row) : BigDecimal.valueOf(mantissas.get(row), scale);
    }

    /** The same number without trailing zeros, its scale at least 0. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
