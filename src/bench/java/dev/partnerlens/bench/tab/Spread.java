package dev.partnerlens.bench.tab;

import java.util.List;

/** Times of the same work, in nanoseconds: the middle one and how far they lie apart. */
record Spread(double median, double low, double high) {
    private static final double TENTH = 0.1;

    static Spread of(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Spread(at(sorted, 0.5), at(sorted, TENTH), at(sorted, 1 - TENTH));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
