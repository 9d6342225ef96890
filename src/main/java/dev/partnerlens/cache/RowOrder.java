package dev.partnerlens.cache;

import java.util.Arrays;

/** Sorts rows without moving them. */
final class RowOrder {
    private final LongRows rows;
    private final int columns;

    private RowOrder(LongRows rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The rows by their first so many columns; rows that agree in these stay in their order. */
    static int[] by(LongRows rows, int columns) {
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        new RowOrder(rows, columns).sort(order.clone(), order, 0, order.length);
        return order;
    }

    /** A merge sort of {@code into}, from two halves that are sorted in {@code from}; both hold the same at the start. */
    private void sort(int[] from, int[] into, int first, int end) {
        if (end - first < 2) {
            return;
        }
        int middle = (first + end) >>> 1;
        sort(into, from, first, middle);
        sort(into, from, middle, end);
        if (!later(from[middle - 1], from[middle])) {
            System.arraycopy(from, first, into, first, end - first);
            return;
        }
        int left = first;
        int right = middle;
        for (int i = first; i < end; i++) {
            boolean takesRight = right < end && (left == middle || later(from[left], from[right]));
            into[i] = takesRight ? from[right++] : from[left++];
        }
    }

    private boolean later(int row, int other) {
        for (int column = 0; column < columns; column++) {
            long a = rows.get(row, column);
            long b = rows.get(other, column);
            if (a != b) {
                return a > b;
            }
        }
        return false;
    }
}
