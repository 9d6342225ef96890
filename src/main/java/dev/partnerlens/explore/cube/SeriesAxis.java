package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.Axis;
import dev.partnerlens.explore.column.RowSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What series are grouped by: a step for each, the same object for the same question so that it can be told again. */
public final class SeriesAxis {
    private final int[] steps;
    private final int width;
    private final List<@Nullable Object> keys;

    private SeriesAxis(int[] steps, int width, List<@Nullable Object> keys) {
        this.steps = steps;
        this.width = width;
        this.keys = keys;
    }

    /** @param axis of columns by series number */
    static SeriesAxis of(Axis axis, int series) {
        int[] steps = new int[series];
        axis.steps().copy(RowSet.run(0, series), steps);
        return new SeriesAxis(steps, axis.keys().size(), axis.keys());
    }

    /** Steps without keys, each below {@code width}. */
    static SeriesAxis of(int[] steps, int width) {
        return new SeriesAxis(steps, width, List.of());
    }

    int[] steps() {
        return steps;
    }

    int width() {
        return width;
    }

    List<@Nullable Object> keys() {
        return keys;
    }
}
