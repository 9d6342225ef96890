package dev.partnerlens.explore.insight;

import java.util.BitSet;

/**
 * Finds where the level of a series changes for good: binary segmentation (A. J. Scott and M. Knott, Biometrics 30, 1974)
 * with medians in place of means, so that no spike makes a step, and with the common slope of both sides taken out, so
 * that growth makes none either.
 *
 * @param position the first value of the new level
 * @param score how many times its own error the difference is
 * @param before the level right before, {@code after} the one right after
 */
record Steps(int position, double score, double before, double after) {
    /** A step with less than that is noise on every quiet level. */
    static final double LEAST_SCORE = 2.9;

    private static final int WEEK = 7;
    private static final int REACH = 28;
    /** Values on each side that the slope is taken from, which needs more than a level. */
    private static final int LONG = 56;
    /** Values that are further apart on average do not belong to one level. */
    private static final double DAYS_A_VALUE = 2.5;

    /** The standard error of a median of normal values against that of their mean: √(π / 2). */
    private static final double MEDIAN = 1.2533;
    /** The same for {@link Robust#middleMean}. */
    private static final double MIDDLE_MEAN = 1.07;
    /** From here on weekly medians move more than noise of single days can make them. */
    private static final double LASTS = 1.15;

    /** The values in order with their days; what a search works on. */
    private static final class Search {
        private final double[] days;
        private final double[] values;
        private final int count;
        private final double[] weekMedians;
        private final double noise;
        private final double[] scratch;

        Search(double[] days, double[] values, int count, double finest) {
            this.days = days;
            this.values = values;
            this.count = count;
            this.weekMedians = mediansOfWeeks(values, count);
            this.noise = noiseOf(values, count, weekMedians, finest);
            this.scratch = new double[2 * count + 8];
        }
    }

    /**
     * The first positions of all levels, the first one included.
     *
     * @param finest the least noise believed
     */
    static BitSet in(double[] days, double[] values, int count, double finest) {
        BitSet starts = new BitSet(count);
        starts.set(0);
        if (count >= 3 * WEEK) {
            Search search = new Search(days, values, count, finest);
            split(search, 0, count, starts);
            prune(search, starts);
        }
        return starts;
    }

    /** How a level that starts at {@code position} differs from the one before. */
    static Steps at(double[] days, double[] values, int count, BitSet starts, int position, double finest) {
        Search search = new Search(days, values, count, finest);
        int end = starts.nextSetBit(position + 1);
        return compare(search, starts.previousSetBit(position - 1), position, end < 0 ? count : end);
    }

    private static void split(Search in, int from, int to, BitSet starts) {
        Steps best = null;
        for (int t = from + WEEK; t + WEEK <= to; t++) {
            double jump = Math.abs(in.weekMedians[t] - in.weekMedians[t - WEEK]);
            if (jump >= in.noise) {
                Steps step = compare(in, from, t, to);
                if (best == null || step.score > best.score) {
                    best = step;
                }
            }
        }
        if (best != null && best.score >= LEAST_SCORE) {
            int at = sharpest(in, best, from, to);
            starts.set(at);
            split(in, from, at, starts);
            split(in, at, to, starts);
        }
    }

    /** Takes back steps that do not stand beside those found later. */
    private static void prune(Search in, BitSet starts) {
        for (int at = starts.nextSetBit(1); at > 0; at = starts.nextSetBit(at + 1)) {
            int end = starts.nextSetBit(at + 1);
            if (compare(in, starts.previousSetBit(at - 1), at, end < 0 ? in.count : end).score < LEAST_SCORE) {
                starts.clear(at);
            }
        }
    }

    /** Growth is taken out twice, as the near and as the far surroundings tell it; a step stands beside both. */
    private static Steps compare(Search in, int from, int at, int to) {
        Steps near = compare(in, from, at, to, REACH);
        Steps far = near.score < LEAST_SCORE ? near : compare(in, from, at, to, LONG);
        return near.score <= far.score ? near : far;
    }

    private static Steps compare(Search in, int from, int at, int to, int reach) {
        int left = left(in, from, at, REACH);
        int right = right(in, to, at, REACH);
        double[] scratch = in.scratch;
        double error = slope(in, left(in, from, at, reach), at, right(in, to, at, reach), scratch);
        double trust = Line.trust(scratch[0], error);
        double slope = scratch[0] * trust;
        double edge = (in.days[at - 1] + in.days[at]) / 2;
        double low = level(in, left, at, slope, edge, scratch);
        double high = level(in, at, right, slope, edge, scratch);
        double distance = (in.days[right - 1] - in.days[left]) / 2;
        double variance = MIDDLE_MEAN * MIDDLE_MEAN * in.noise * in.noise * (1.0 / (at - left) + 1.0 / (right - at))
                + trust * Math.pow(distance * error, 2);
        double jump = level(in, at, Math.min(right, at + WEEK), slope, edge, scratch)
                - level(in, Math.max(left, at - WEEK), at, slope, edge, scratch);
        boolean sharp = Math.signum(jump) == Math.signum(high - low) && Math.abs(jump) >= Math.abs(high - low) / 2;
        return new Steps(at, sharp ? Math.abs(high - low) / Math.sqrt(variance) : 0, low, high);
    }

    private static int left(Search in, int from, int at, int reach) {
        int left = Math.max(from, at - reach);
        while (in.days[at] - in.days[left] > DAYS_A_VALUE * reach && left < at - WEEK) {
            left++;
        }
        return left;
    }

    private static int right(Search in, int to, int at, int reach) {
        int right = Math.min(to, at + reach);
        while (in.days[right - 1] - in.days[at] > DAYS_A_VALUE * reach && right > at + WEEK) {
            right--;
        }
        return right;
    }

    /** Leaves the slope that both sides have in common in the first place of {@code scratch}; returns its error. */
    private static double slope(Search in, int left, int at, int right, double[] scratch) {
        int pairs = Line.pairs(in.days, in.values, left, at, scratch, 0);
        pairs = Line.pairs(in.days, in.values, at, right, scratch, pairs);
        scratch[0] = Robust.median(scratch, pairs);
        double spanBefore = in.days[at - 1] - in.days[left];
        double spanAfter = in.days[right - 1] - in.days[at];
        double squares = (at - left) * spanBefore * spanBefore + (right - at) * spanAfter * spanAfter;
        return 1.2 * in.noise * Math.sqrt(12 / Math.max(1, squares));
    }

    private static double level(Search in, int from, int to, double slope, double edge, double[] scratch) {
        for (int i = from; i < to; i++) {
            scratch[i - from] = in.values[i] - slope * (in.days[i] - edge);
        }
        return Robust.middleMean(scratch, to - from);
    }

    /** The position near the best one at which the two levels leave the smallest absolute residuals. */
    private static int sharpest(Search in, Steps best, int from, int to) {
        int first = Math.max(from + WEEK, best.position - WEEK);
        int last = Math.min(to - WEEK, best.position + WEEK);
        double cost = 0;
        double least = 0;
        int at = first;
        for (int t = first; t < last; t++) {
            cost += Math.abs(in.values[t] - best.before) - Math.abs(in.values[t] - best.after);
            if (cost < least) {
                least = cost;
                at = t + 1;
            }
        }
        return at;
    }

    /** The median of the seven values that begin at each position. */
    private static double[] mediansOfWeeks(double[] values, int count) {
        double[] medians = new double[count];
        double[] scratch = new double[WEEK];
        for (int at = 0; at + WEEK <= count; at++) {
            System.arraycopy(values, at, scratch, 0, WEEK);
            medians[at] = Robust.median(scratch, WEEK);
        }
        return medians;
    }

    /**
     * The noise of one value as far as it matters for levels: what weekly medians move by, which tells of noise that lasts
     * for days too, or what values differ by within a week, whichever is more.
     */
    private static double noiseOf(double[] values, int count, double[] medians, double finest) {
        double[] moves = new double[count];
        double[] within = new double[count];
        int weeks = 0;
        int inside = 0;
        for (int at = 0; at + WEEK <= count; at += WEEK) {
            if (at > 0) {
                moves[weeks++] = medians[at] - medians[at - WEEK];
            }
            for (int i = at; i < at + WEEK; i++) {
                within[inside++] = Math.abs(values[i] - medians[at]);
            }
        }
        double lasting = Robust.deviation(moves, weeks) / Math.sqrt(2) * Math.sqrt(WEEK) / MEDIAN;
        double daily = 1.1 * Robust.spread(within, inside);
        return Math.max(finest, lasting > LASTS * daily ? lasting : daily);
    }
}
