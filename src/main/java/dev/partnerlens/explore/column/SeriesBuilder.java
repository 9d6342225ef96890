package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Ticks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects rows that are days of series: what a series tells is taken once, from the first of its rows. */
final class SeriesBuilder implements TableBuilder {
    private final DateField date;
    private final int datePosition;
    private final Map<Field, ColumnBuilder> shared = new HashMap<>();
    private final Map<Field, ColumnBuilder> figures = new HashMap<>();
    private final CodesBuilder ofRow;
    private int[] numberBySource = new int[1 << 10];
    private int count;
    /** The time of the day by series, as ticks. */
    private long[] times = new long[1 << 10];

    private boolean timed;
    /** Epoch days by date code from 1 on, ascending. */
    private int[] days = {DateColumn.NO_DAY};

    private int[] starts = {0};
    private @Nullable SeriesLayout layout;

    SeriesBuilder(TableLoading loading, int expected) {
        this.date = loading.dataset().date();
        this.datePosition = loading.dataset().position(date);
        this.ofRow = new CodesBuilder(expected);
        for (Field field : loading.fields()) {
            if (field instanceof Measure) {
                figures.put(field, loading.builder(field, expected));
            } else if (!field.equals(date)) {
                shared.put(field, loading.builder(field, 0));
            }
        }
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        takeDay(row.ticks(datePosition));
        ofRow.add(number(row));
        for (ColumnBuilder figure : figures.values()) {
            figure.add(row);
        }
    }

    private void takeDay(long ticks) {
        int day = ticks == Ticks.NONE ? DateColumn.NO_DAY : Ticks.epochDay(ticks);
        int last = days[days.length - 1];
        if (day < last) {
            throw new IllegalStateException("Rows did not come sorted by date");
        }
        if (day > last) {
            // A few thousand days at most.
            days = Arrays.copyOf(days, days.length + 1);
            days[days.length - 1] = day;
            starts = Arrays.copyOf(starts, starts.length + 1);
            starts[starts.length - 1] = ofRow.size();
        }
    }

    private int number(CodedSource.CodedRow row) {
        int source = row.series();
        if (source >= numberBySource.length) {
            numberBySource = Arrays.copyOf(numberBySource, Math.max(source + 1, numberBySource.length * 2));
        }
        if (numberBySource[source] == 0) {
            for (ColumnBuilder builder : shared.values()) {
                builder.add(row);
            }
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            long ticks = row.ticks(datePosition);
            times[count] = ticks == Ticks.NONE ? 0 : Math.floorMod(ticks, Ticks.PER_DAY);
            timed |= times[count] != 0;
            numberBySource[source] = ++count;
        }
        return numberBySource[source] - 1;
    }

    @Override
    public Map<Field, Column> columns(List<String> texts) {
        int rows = ofRow.size();
        int[] same = new int[count];
        Arrays.setAll(same, number -> number);
        Codes sharer = ofRow.build(same);
        int[] ends = Arrays.copyOf(starts, starts.length + 1);
        ends[starts.length] = rows;
        Map<Field, Column> columns = new HashMap<>();
        Map<Field, Column> bySeries = new HashMap<>();
        shared.forEach((field, builder) -> {
            Column column = builder.build(texts);
            bySeries.put(field, column);
            columns.put(field, column.through(sharer));
        });
        figures.forEach((field, builder) -> columns.put(field, builder.build(texts)));
        columns.put(date, new DateColumn(date.precision(), new Codes.Runs(ends), days, times(sharer)));
        layout = new SeriesLayout(sharer, count, ends, bySeries);
        return columns;
    }

    private DateColumn.@Nullable Times times(Codes sharer) {
        long[] bySeries = Arrays.copyOf(times, count);
        return timed ? row -> bySeries[sharer.get(row)] : null;
    }

    @Override
    public Optional<SeriesLayout> series() {
        return Optional.ofNullable(layout);
    }
}
