package dev.partnerlens.explore.column;

import dev.partnerlens.core.Ticks;

/** Sorts row numbers by the values of one column; stable, absent values last whichever the direction. */
public final class RowOrder {
    private RowOrder() {}

    /** The rows in their new order; {@code rows} is left as it is. */
    public static int[] by(Column column, int[] rows, boolean descending) {
        return switch (column) {
            case DateColumn dates
            when dates.hasTimes() ->
                compared(
                        rows,
                        descending,
                        (a, b) -> Long.compare(dates.ticks(a), dates.ticks(b)),
                        row -> dates.ticks(row) == Ticks.NONE);
            case CodedColumn coded -> counted(coded, rows, descending);
            case DecimalColumn numbers -> compared(rows, descending, numbers::compare, numbers::isAbsent);
        };
    }

    /** Counting sort over the codes, which ascend with their values. */
    private static int[] counted(CodedColumn column, int[] rows, boolean descending) {
        int absent = column.cardinality() - 1;
        int[] starts = new int[column.cardinality() + 1];
        int[] ranks = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = column.codes().get(rows[i]);
            int rank = code == 0 ? absent : descending ? absent - code : code - 1;
            ranks[i] = rank;
            starts[rank + 1]++;
        }
        for (int rank = 1; rank < starts.length; rank++) {
            starts[rank] += starts[rank - 1];
        }
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[starts[ranks[i]]++] = rows[i];
        }
        return sorted;
    }

    private interface ByRow {
        int compare(int left, int right);
    }

    private interface Absent {
        boolean test(int row);
    }

    private static int[] compared(int[] rows, boolean descending, ByRow order, Absent absent) {
        int[] sorted = new int[rows.length];
        int present = 0;
        for (int row : rows) {
            if (!absent.test(row)) {
                sorted[present++] = row;
            }
        }
        int end = present;
        for (int row : rows) {
            if (absent.test(row)) {
                sorted[end++] = row;
            }
        }
        mergeSort(sorted, sorted.clone(), 0, present, descending ? (a, b) -> order.compare(b, a) : order);
        return sorted;
    }

    /** Sorts {@code to}; {@code from} holds the same numbers. */
    private static void mergeSort(int[] to, int[] from, int low, int high, ByRow order) {
        if (high - low < 2) {
            return;
        }
        int middle = (low + high) >>> 1;
        mergeSort(from, to, low, middle, order);
        mergeSort(from, to, middle, high, order);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = left < middle && (right >= high || order.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
