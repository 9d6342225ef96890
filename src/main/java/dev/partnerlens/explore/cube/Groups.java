package dev.partnerlens.explore.cube;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups with their keys, rows and sums, in no order of their own. */
public final class Groups {
    private final int[][] steps;
    private final List<List<@Nullable Object>> keys;
    private final Totals totals;
    private final int[] slots;
    private final int scale;

    /**
     * @param steps for each axis the step of each group
     * @param keys for each axis the key of each step
     * @param slots where each group stands in {@code totals}
     * @param scale of the sums
     */
    Groups(int[][] steps, List<List<@Nullable Object>> keys, Totals totals, int[] slots, int scale) {
        this.steps = steps;
        this.keys = keys;
        this.totals = totals;
        this.slots = slots;
        this.scale = scale;
    }

    public int size() {
        return slots.length;
    }

    public long rows(int group) {
        return totals.rows[slots[group]];
    }

    /** The exact sum in plain form; only where a figure was asked for. */
    public BigDecimal sum(int group) {
        return totals.sum(slots[group], scale);
    }

    /** The group's key on one axis. */
    public @Nullable Object key(int group, int axis) {
        return keys.get(axis).get(steps[axis][group]);
    }

    /** The group's step on one axis; keys ascend with their steps. */
    public int step(int group, int axis) {
        return steps[axis][group];
    }

    /** The groups in the order of their keys, first axis first: counting sorts from the last axis to the first. */
    public int[] sorted() {
        int[] order = new int[size()];
        Arrays.setAll(order, group -> group);
        for (int axis = steps.length - 1; axis >= 0; axis--) {
            int[] step = steps[axis];
            int most = 0;
            for (int each : step) {
                most = Math.max(most, each);
            }
            int[] starts = new int[most + 2];
            for (int each : step) {
                starts[each + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            int[] next = new int[order.length];
            for (int group : order) {
                next[starts[step[group]]++] = group;
            }
            order = next;
        }
        return order;
    }
}
