package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource.CodedRow;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Ticks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what series tell, each from one row; they are numbered as they come. */
final class SeriesColumnsBuilder {
    private final Map<Field, ColumnBuilder> builders = new HashMap<>();
    private final int datePosition;
    private int[] sources = new int[1 << 10];
    private long[] times = new long[1 << 10];
    private boolean timed;
    private int count;

    SeriesColumnsBuilder(TableLoading loading) {
        datePosition = loading.dataset().position(loading.dataset().date());
        for (Field field : loading.fields()) {
            if (!(field instanceof Measure) && !field.equals(loading.dataset().date())) {
                builders.put(field, loading.builder(field, 0));
            }
        }
    }

    /** Takes a series from one of its rows and gives it the next number. */
    int add(CodedRow row) {
        if (count == sources.length) {
            sources = Arrays.copyOf(sources, count * 2);
            times = Arrays.copyOf(times, count * 2);
        }
        for (ColumnBuilder builder : builders.values()) {
            builder.add(row);
        }
        long ticks = row.ticks(datePosition);
        times[count] = ticks == Ticks.NONE ? 0 : Math.floorMod(ticks, Ticks.PER_DAY);
        timed |= times[count] != 0;
        sources[count] = row.series();
        return count++;
    }

    SeriesColumns build(List<String> texts) {
        Map<Field, Column> columns = new HashMap<>();
        builders.forEach((field, builder) -> columns.put(field, builder.build(texts)));
        return new SeriesColumns(
                Map.copyOf(columns), timed ? Arrays.copyOf(times, count) : null, Arrays.copyOf(sources, count));
    }
}
