package dev.partnerlens.explore.column;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Row numbers of one table in ascending order: a run without gaps, or a list. Never changed once it is made. */
public final class RowSet {
    private final int @Nullable [] rows;
    private final int from;
    private final int size;

    private RowSet(int @Nullable [] rows, int from, int size) {
        this.rows = rows;
        this.from = from;
        this.size = size;
    }

    /** The rows from {@code from} to before {@code to}. */
    public static RowSet run(int from, int to) {
        return new RowSet(null, from, Math.max(0, to - from));
    }

    /** The first {@code size} of {@code rows}, which must ascend; the array is taken over. */
    static RowSet list(int[] rows, int size) {
        return new RowSet(size < rows.length / 2 ? Arrays.copyOf(rows, size) : rows, 0, size);
    }

    public int size() {
        return size;
    }

    /** The row number at an index from 0 to before {@link #size}. */
    public int row(int index) {
        return rows == null ? from + index : rows[index];
    }

    /** Those of these rows whose number is at least {@code first} and below {@code end}. */
    public RowSet between(int first, int end) {
        if (rows == null) {
            int low = Math.clamp(first, from, from + size);
            return run(low, Math.clamp(end, low, from + size));
        }
        int low = lowerBound(rows, size, first);
        int high = Math.max(low, lowerBound(rows, size, end));
        return low == 0 && high == size ? this : new RowSet(Arrays.copyOfRange(rows, low, high), 0, high - low);
    }

    /** What its row numbers take in memory. */
    public long bytes() {
        return rows == null ? 0 : 4L * rows.length;
    }

    /** Those of these rows that pass. */
    public RowSet where(IntPredicate test) {
        int[] kept = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            kept[count] = row(i);
            count += test.test(kept[count]) ? 1 : 0;
        }
        return list(kept, count);
    }

    private static int lowerBound(int[] rows, int size, int row) {
        int found = Arrays.binarySearch(rows, 0, size, row);
        return found < 0 ? -found - 1 : found;
    }
}
