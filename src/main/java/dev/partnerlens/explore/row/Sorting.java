package dev.partnerlens.explore.row;

import java.util.List;

/**
 * How passing rows are to be sorted: by one key, rows of which it is the same by the next, rows alike in all of them as
 * they lie in their table.
 *
 * @param most rows that are sorted at once; more are told apart by their keys first
 */
record Sorting(Passing passing, List<SortKey> keys, int most, Stretches kept) {
    private static final int LEAST_AT_ONCE = 1 << 15;
    /** Who looks at all rows one after the other goes over them so many times. */
    private static final int STRETCHES = 64;

    Sorting {
        keys = List.copyOf(keys);
    }

    /** An order of all {@code size} rows that pass. */
    static Order of(Passing passing, List<SortKey> keys, int size, Stretches kept) {
        return of(passing, keys, size, Math.max(LEAST_AT_ONCE, size / STRETCHES), kept);
    }

    /** The same with so many rows sorted at once. */
    static Order of(Passing passing, List<SortKey> keys, int size, int most, Stretches kept) {
        return new Sorting(passing, keys, most, kept).order(size);
    }

    private Order order(int size) {
        if (keys.isEmpty()) {
            return new NaturalOrder(passing, kept);
        }
        SortKey key = key();
        if (size <= most) {
            return new GatheredOrder(this, Long.MIN_VALUE, SortKey.ABSENT, size);
        }
        Buckets buckets = key.ofSizes() ? new Buckets.BySize() : Buckets.Even.of(key.lowest(), key.highest());
        return new SplitOrder(this, buckets, key.highest());
    }

    SortKey key() {
        return keys.getFirst();
    }

    /** Those of the rows, {@code size} of them, whose key lies between, both included. */
    Order between(long lowest, long highest, int size) {
        if (size <= most || (lowest == highest && !key().exact() && lowest != SortKey.ABSENT)) {
            return new GatheredOrder(this, lowest, highest, size);
        }
        Passing those = passing.and(new KeyBetween(key(), lowest, highest));
        if (lowest == highest) {
            return new Sorting(those, keys.subList(1, keys.size()), most, kept).order(size);
        }
        return new SplitOrder(new Sorting(those, keys, most, kept), Buckets.Even.of(lowest, highest), highest);
    }

    /** Which of two rows comes first. */
    int compare(int left, int right) {
        for (SortKey key : keys) {
            long a = key.of(left);
            long b = key.of(right);
            if (a != b) {
                return Long.compare(a, b);
            }
            int order = a == SortKey.ABSENT || key.exact() ? 0 : key.compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left, right);
    }
}
