package dev.partnerlens.explore.row;

import java.util.Arrays;
import java.util.List;

/** A stretch of sorted rows that is found and sorted as a whole when one of them is asked for, and then kept for a while. */
final class GatheredOrder implements Order {
    private final Sorting sorting;
    private final long lowest;
    private final long highest;
    private final int size;

    /**
     * @param lowest of the keys of these rows
     * @param size how many rows have keys between
     */
    GatheredOrder(Sorting sorting, long lowest, long highest, int size) {
        this.sorting = sorting;
        this.lowest = lowest;
        this.highest = highest;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Run run(int index) {
        return new Run(0, rows());
    }

    @Override
    public int before(int row) {
        int[] rows = rows();
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorting.compare(rows[middle], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] rows() {
        return sorting.kept().of(this, 0, this::sorted);
    }

    private int[] sorted() {
        List<Gathering> parts = new Scan(sorting.passing()).over(Scan.CHUNK, _ -> new Gathering());
        int[] rows = new int[size];
        long[] keys = new long[size];
        int count = 0;
        for (Gathering part : parts) {
            System.arraycopy(part.rows, 0, rows, count, part.count);
            System.arraycopy(part.keys, 0, keys, count, part.count);
            count += part.count;
        }
        if (sorting.keys().size() > 1 || !sorting.key().exact() || !sortByKey(rows, keys)) {
            mergeSort(rows, rows.clone(), 0, size);
        }
        return rows;
    }

    /** Sorts numbers made of key and place, which is far faster, where both fit one long. */
    private static boolean sortByKey(int[] rows, long[] keys) {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows.length);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long key : keys) {
            least = Math.min(least, key);
            most = key == SortKey.ABSENT ? most : Math.max(most, key);
        }
        // Room for one more, which stands for the absent key.
        long width = most < least ? 0 : most - least + 1;
        if (width < 0 || Long.SIZE - Long.numberOfLeadingZeros(width) + placeBits >= Long.SIZE) {
            return false;
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (keys[i] == SortKey.ABSENT ? width : keys[i] - least) << placeBits | i;
        }
        Arrays.parallelSort(keys);
        int[] gathered = rows.clone();
        for (int i = 0; i < keys.length; i++) {
            rows[i] = gathered[(int) (keys[i] & ((1L << placeBits) - 1))];
        }
        return true;
    }

    /** Sorts {@code to}; {@code from} holds the same rows. */
    private void mergeSort(int[] to, int[] from, int low, int high) {
        if (high - low < 2) {
            return;
        }
        int middle = (low + high) >>> 1;
        mergeSort(from, to, low, middle);
        mergeSort(from, to, middle, high);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = left < middle && (right >= high || sorting.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private final class Gathering implements Scan.Taker {
        private final long[] chunk = new long[Scan.CHUNK];
        private int[] rows = new int[Math.min(size, Scan.CHUNK)];
        private long[] keys = new long[rows.length];
        private int count;

        @Override
        public void take(int[] passing, int passed, int[] scratch) {
            sorting.key().of(passing, passed, scratch, chunk);
            for (int i = 0; i < passed; i++) {
                if (chunk[i] >= lowest && chunk[i] <= highest) {
                    if (count == rows.length) {
                        int room = Math.min(size, Math.max(16, count * 2));
                        rows = Arrays.copyOf(rows, room);
                        keys = Arrays.copyOf(keys, room);
                    }
                    rows[count] = passing[i];
                    keys[count++] = chunk[i];
                }
            }
        }
    }
}
