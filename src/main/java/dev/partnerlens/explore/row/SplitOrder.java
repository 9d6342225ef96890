package dev.partnerlens.explore.row;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Sorted rows of which only those are found that are asked for: how many rows each bucket of keys has is counted in one
 * pass, which tells where each stretch of buckets begins.
 */
final class SplitOrder implements Order {
    private final Sorting sorting;
    private final Buckets buckets;
    private final long highest;
    /** The first bucket of each stretch, the number of buckets last. */
    private final int[] firsts;
    /** The rows before each stretch, all of them last. */
    private final int[] starts;

    private final AtomicReferenceArray<Order> stretches;

    /** @param highest no row has a higher key, but for those without one */
    SplitOrder(Sorting sorting, Buckets buckets, long highest) {
        this.sorting = sorting;
        this.buckets = buckets;
        this.highest = highest;
        int[] counts = new int[buckets.count()];
        for (Counting part : new Scan(sorting.passing()).over(Scan.CHUNK, _ -> new Counting())) {
            for (int bucket = 0; bucket < counts.length; bucket++) {
                counts[bucket] += part.counts[bucket];
            }
        }
        int[] ends = new int[counts.length + 1];
        int[] before = new int[counts.length + 1];
        int stretch = 0;
        int size = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            int rows = size - before[stretch];
            // A bucket too large to be sorted at once stays alone, so that it can be split further.
            boolean begins = rows + counts[bucket] > sorting.most() || bucket == counts.length - 1;
            if (begins && bucket > ends[stretch]) {
                stretch++;
                ends[stretch] = bucket;
                before[stretch] = size;
            }
            size += counts[bucket];
        }
        this.firsts = Arrays.copyOf(ends, stretch + 2);
        this.starts = Arrays.copyOf(before, stretch + 2);
        firsts[stretch + 1] = counts.length;
        starts[stretch + 1] = size;
        this.stretches = new AtomicReferenceArray<>(stretch + 1);
    }

    private final class Counting implements Scan.Taker {
        private final int[] counts = new int[buckets.count()];
        private final long[] keys = new long[Scan.CHUNK];

        @Override
        public void take(int[] rows, int count, int[] scratch) {
            sorting.key().of(rows, count, scratch, keys);
            for (int i = 0; i < count; i++) {
                counts[buckets.of(keys[i])]++;
            }
        }
    }

    @Override
    public int size() {
        return starts[starts.length - 1];
    }

    @Override
    public Run run(int index) {
        int stretch = last(starts, index);
        return stretch(stretch).run(index - starts[stretch]).after(starts[stretch]);
    }

    @Override
    public int before(int row) {
        int stretch = last(firsts, buckets.of(sorting.key().of(row)));
        boolean none = starts[stretch] == starts[stretch + 1];
        return starts[stretch] + (none ? 0 : stretch(stretch).before(row));
    }

    /** The last stretch that begins at or before {@code place}. */
    private static int last(int[] begins, int place) {
        int low = 0;
        int high = begins.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (begins[middle] <= place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Order stretch(int stretch) {
        Order known = stretches.get(stretch);
        if (known != null) {
            return known;
        }
        boolean absent = firsts[stretch] == buckets.count() - 1;
        boolean ends = firsts[stretch + 1] >= buckets.count() - 1;
        long from = absent ? SortKey.ABSENT : buckets.first(firsts[stretch]);
        long to = absent ? SortKey.ABSENT : ends ? highest : buckets.first(firsts[stretch + 1]) - 1;
        Order made = sorting.between(from, to, starts[stretch + 1] - starts[stretch]);
        return stretches.compareAndSet(stretch, null, made) ? made : stretches.get(stretch);
    }
}
