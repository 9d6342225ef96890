package dev.partnerlens.cache;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows of which each can be taken once, by its content: what is left of a multiset when another one is taken out of it.
 * Holds two numbers a row beside the rows themselves.
 */
final class RowPool {
    private static final int NONE = -1;
    private static final int TAKEN = -2;

    private final LongRows rows;
    private final int from;
    private final int end;
    private final int[] first;
    private final int[] next;

    /** The rows from {@code from} on and before {@code end}. */
    RowPool(LongRows rows, int from, int end) {
        this.rows = rows;
        this.from = from;
        this.end = end;
        this.first = new int[Integer.highestOneBit(Math.max(1, end - from)) << 1];
        this.next = new int[end - from];
        Arrays.fill(first, NONE);
        // The last one first, so that of equal rows the first is taken first.
        for (int row = end - 1; row >= from; row--) {
            int slot = slot(rows, row, 0);
            next[row - from] = first[slot];
            first[slot] = row;
        }
    }

    /** Takes the first row that holds the same numbers as {@code other} from {@code column} on; -1 where there is none. */
    int take(LongRows others, int other, int column) {
        int slot = slot(others, other, column);
        int before = NONE;
        for (int row = first[slot]; row != NONE; row = next[row - from]) {
            if (same(row, others, other, column)) {
                if (before == NONE) {
                    first[slot] = next[row - from];
                } else {
                    next[before - from] = next[row - from];
                }
                next[row - from] = TAKEN;
                return row;
            }
            before = row;
        }
        return NONE;
    }

    /** The rows that nobody took, in their order. */
    IntStream left() {
        return IntStream.range(from, end).filter(row -> next[row - from] != TAKEN);
    }

    private boolean same(int row, LongRows others, int other, int column) {
        for (int i = 0; i < rows.width(); i++) {
            if (rows.get(row, i) != others.get(other, i + column)) {
                return false;
            }
        }
        return true;
    }

    private int slot(LongRows in, int row, int column) {
        long hash = 0;
        for (int i = 0; i < rows.width(); i++) {
            hash = (hash + in.get(row, i + column)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32) & (first.length - 1);
    }
}
