package dev.partnerlens.cache;

import java.util.ArrayList;
import java.util.List;

/** Rows of so many numbers each, close together in memory: what a window waits in until it is whole. */
final class LongRows {
    private static final int ROWS_A_BLOCK = 1 << 12;

    private final int width;
    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    LongRows(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    int size() {
        return size;
    }

    void add(long[] row) {
        int at = size % ROWS_A_BLOCK;
        if (at == 0) {
            blocks.add(new long[ROWS_A_BLOCK * width]);
        }
        System.arraycopy(row, 0, blocks.getLast(), at * width, width);
        size++;
    }

    /** Takes all rows out again. */
    void clear() {
        blocks.clear();
        size = 0;
    }

    long get(int row, int column) {
        return blocks.get(row / ROWS_A_BLOCK)[row % ROWS_A_BLOCK * width + column];
    }

    void copy(int row, long[] into) {
        System.arraycopy(blocks.get(row / ROWS_A_BLOCK), row % ROWS_A_BLOCK * width, into, 0, width);
    }
}
