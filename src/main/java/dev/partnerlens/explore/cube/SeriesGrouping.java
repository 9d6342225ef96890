package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.LongKeys;
import java.util.Arrays;
import java.util.List;

/**
 * Some series in groups, one for each combination of steps that occurs.
 */
final class SeriesGrouping {
    /** Up to this many combinations an array finds the group, above a hash table does. */
    private static final int DENSE = 1 << 18;

    private final int[] series;
    private final int[] groupOf;
    private final int groups;
    private final int[][] steps;

    private SeriesGrouping(int[] series, int[] groupOf, int groups, int[][] steps) {
        this.series = series;
        this.groupOf = groupOf;
        this.groups = groups;
        this.steps = steps;
    }

    /** Without axes all are in one group, which exists without series too. */
    static SeriesGrouping of(int[] series, List<SeriesAxis> axes) {
        SeriesGrouping grouping = new SeriesGrouping(series, new int[series.length], 1, new int[0][]);
        for (SeriesAxis axis : axes) {
            grouping = grouping.by(axis);
        }
        return grouping;
    }

    /** The numbers of the series, ascending. */
    int[] series() {
        return series;
    }

    /** The group of each of {@link #series}. */
    int[] groupOf() {
        return groupOf;
    }

    /** How many groups there are. */
    int groups() {
        return groups;
    }

    /** For each axis the step of each group. */
    int[][] steps() {
        return steps;
    }

    /** Bytes it takes, nearly. */
    long bytes() {
        return 4L * series.length + 4L * groupOf.length + 4L * groups * steps.length;
    }

    private SeriesGrouping by(SeriesAxis axis) {
        int width = axis.width();
        int[] step = axis.steps();
        int[] next = new int[series.length];
        long[] keys = (long) groups * width <= DENSE ? dense(step, width, next) : hashed(step, width, next);
        int[][] split = new int[steps.length + 1][keys.length];
        for (int group = 0; group < keys.length; group++) {
            int before = (int) (keys[group] / width);
            for (int i = 0; i < steps.length; i++) {
                split[i][group] = steps[i][before];
            }
            split[steps.length][group] = (int) (keys[group] % width);
        }
        return new SeriesGrouping(series, next, keys.length, split);
    }

    private long[] dense(int[] step, int width, int[] next) {
        int[] groupByKey = new int[groups * width];
        long[] keys = new long[16];
        int found = 0;
        for (int i = 0; i < next.length; i++) {
            int key = groupOf[i] * width + step[series[i]];
            int group = groupByKey[key];
            if (group == 0) {
                if (found == keys.length) {
                    keys = Arrays.copyOf(keys, found * 2);
                }
                keys[found] = key;
                group = ++found;
                groupByKey[key] = group;
            }
            next[i] = group - 1;
        }
        return Arrays.copyOf(keys, found);
    }

    private long[] hashed(int[] step, int width, int[] next) {
        LongKeys keys = new LongKeys();
        for (int i = 0; i < next.length; i++) {
            next[i] = keys.idOf(groupOf[i] * (long) width + step[series[i]]);
        }
        return keys.byId();
    }

    /** The group of every one of {@code all} series; those not grouped get the number after the last. */
    int[] groupOfAll(int all) {
        int[] of = new int[all];
        Arrays.fill(of, groups);
        for (int i = 0; i < series.length; i++) {
            of[series[i]] = groupOf[i];
        }
        return of;
    }
}
