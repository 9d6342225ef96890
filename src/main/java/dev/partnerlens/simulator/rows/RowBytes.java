package dev.partnerlens.simulator.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JSON texts of all rows, packed into blocks: one array a row would cost more than half as much again. */
final class RowBytes {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;
    /** Block number in the upper half, place in the block in the lower. */
    private long[] places = new long[1024];

    private int[] lengths = new int[1024];
    private int size;

    void add(byte[] source, int from, int length) {
        if (length > BLOCK - used) {
            blocks.add(new byte[Math.max(BLOCK, length)]);
            used = 0;
        }
        System.arraycopy(source, from, blocks.getLast(), used, length);
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        places[size] = (long) (blocks.size() - 1) << 32 | used;
        lengths[size] = length;
        used = length > BLOCK ? BLOCK : used + length;
        size++;
    }

    int size() {
        return size;
    }

    int length(int row) {
        return lengths[row];
    }

    void write(int row, OutputStream out) throws IOException {
        out.write(blocks.get((int) (places[row] >>> 32)), (int) places[row], lengths[row]);
    }
}
