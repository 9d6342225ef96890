package dev.partnerlens.explore.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts each of some rows into a group, one group for each combination of keys that occurs. */
public final class Grouping {
    /** Up to this many combinations an array finds the group of a row, above a hash table does. */
    private static final int DENSE = 1 << 20;

    private final RowSet rows;
    private final int @Nullable [] groupOf;
    private final int groups;
    private final List<Axis> axes;
    /** For each axis the step of each group. */
    private final int[][] steps;

    private Grouping(RowSet rows, int @Nullable [] groupOf, int groups, List<Axis> axes, int[][] steps) {
        this.rows = rows;
        this.groupOf = groupOf;
        this.groups = groups;
        this.axes = axes;
        this.steps = steps;
    }

    /** All rows in one group, which exists without rows too. */
    public static Grouping of(RowSet rows) {
        return new Grouping(rows, null, 1, List.of(), new int[0][]);
    }

    /** Each group split by one more axis. */
    public Grouping by(Axis axis) {
        int size = rows.size();
        int width = axis.keys().size();
        int[] step = new int[size];
        axis.steps().copy(rows, step);
        long[] keys = (long) groups * width <= DENSE ? splitDense(step, width) : splitHashed(step, width);
        int[][] split = new int[steps.length + 1][keys.length];
        for (int group = 0; group < keys.length; group++) {
            int before = (int) (keys[group] / width);
            for (int i = 0; i < steps.length; i++) {
                split[i][group] = steps[i][before];
            }
            split[steps.length][group] = (int) (keys[group] % width);
        }
        List<Axis> all = new ArrayList<>(axes);
        all.add(axis);
        return new Grouping(rows, step, keys.length, all, split);
    }

    /** Replaces each row's step by its new group; returns the combined key of each group. */
    private long[] splitDense(int[] step, int width) {
        int[] groupByKey = new int[groups * width];
        long[] keys = new long[16];
        int found = 0;
        for (int i = 0; i < step.length; i++) {
            int key = (groupOf == null ? 0 : groupOf[i]) * width + step[i];
            int group = groupByKey[key];
            if (group == 0) {
                if (found == keys.length) {
                    keys = Arrays.copyOf(keys, found * 2);
                }
                keys[found] = key;
                group = ++found;
                groupByKey[key] = group;
            }
            step[i] = group - 1;
        }
        return Arrays.copyOf(keys, found);
    }

    private long[] splitHashed(int[] step, int width) {
        LongKeys keys = new LongKeys();
        for (int i = 0; i < step.length; i++) {
            step[i] = keys.idOf((groupOf == null ? 0 : groupOf[i]) * (long) width + step[i]);
        }
        return keys.byId();
    }

    public int groups() {
        return groups;
    }

    /** The group of the i-th row, for {@link DecimalColumn#addTo}; null where all are group 0. */
    public int @Nullable [] groupOf() {
        return groupOf;
    }

    /** Number of rows in each group. */
    public long[] counts() {
        long[] counts = new long[groups];
        if (groupOf == null) {
            counts[0] = rows.size();
        } else {
            for (int group : groupOf) {
                counts[group]++;
            }
        }
        return counts;
    }

    public Sums sums(DecimalColumn column) {
        Sums sums = column.sums(groups);
        column.addTo(sums, rows, groupOf);
        return sums;
    }

    /** The group's key on one axis, counted from 0 in the order the axes were added. */
    public @Nullable Object key(int group, int axis) {
        return axes.get(axis).keys().get(steps[axis][group]);
    }

    /** The group's step on one axis. */
    public int step(int group, int axis) {
        return steps[axis][group];
    }

    /** The groups in the order of their keys, first axis first: counting sorts from the last axis to the first. */
    public int[] sorted() {
        int[] order = new int[groups];
        Arrays.setAll(order, group -> group);
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            int[] step = steps[axis];
            int[] starts = new int[axes.get(axis).keys().size() + 1];
            for (int group : order) {
                starts[step[group] + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = new int[groups];
            for (int group : order) {
                next[starts[step[group]]++] = group;
            }
            order = next;
        }
        return order;
    }
}
