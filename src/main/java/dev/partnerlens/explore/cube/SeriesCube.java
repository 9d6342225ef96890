package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.explore.column.Axis;
import dev.partnerlens.explore.column.CodedColumn;
import dev.partnerlens.explore.column.Column;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.SeriesLayout;
import dev.partnerlens.explore.column.TextColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table of days of series and what was worked out of it so far. What is kept is bounded, and the same for all who ask:
 * safe from several threads, dropped with the table.
 */
public final class SeriesCube {
    /** So many rows a series has at least where asking the series first pays. */
    private static final int LEAST_ROWS_A_SERIES = 4;

    private static final int FEW_SERIES = 1 << 12;

    private final ColumnTable table;
    private final SeriesLayout layout;
    private final DateColumn dates;
    private final Rollups rollups;
    private final DayCubes cubes;
    private final Workings kept;
    private final Map<Object, SeriesAxis> axes = new ConcurrentHashMap<>();

    private SeriesCube(ColumnTable table, SeriesLayout layout) {
        this.table = table;
        this.layout = layout;
        this.dates = table.date(table.dataset().date());
        this.kept = new Workings(table);
        this.rollups = new Rollups(table, layout, kept);
        this.cubes = new DayCubes(this, layout, dates.cardinality(), kept);
    }

    private record Grouped(SeriesBits passing, List<SeriesAxis> axes) {}

    /** Empty where rows are no days of series, or hardly two of them of the same one. */
    public static Optional<SeriesCube> of(ColumnTable table) {
        return table.series()
                .filter(layout -> layout.count() <= Math.max(FEW_SERIES, table.size() / LEAST_ROWS_A_SERIES))
                .map(layout -> new SeriesCube(table, layout));
    }

    ColumnTable table() {
        return table;
    }

    SeriesLayout layout() {
        return layout;
    }

    DateColumn dates() {
        return dates;
    }

    Rollups rollups() {
        return rollups;
    }

    /** Passing series in groups. */
    SeriesGrouping grouping(SeriesBits passing, List<SeriesAxis> by) {
        Grouped key = new Grouped(passing, by);
        SeriesGrouping known = kept.get(SeriesGrouping.class, key);
        if (known == null) {
            known = SeriesGrouping.of(passing.list(), by);
            kept.put(key, known, passing.bytes() + known.bytes());
        }
        return known;
    }

    DayCubes cubes() {
        return cubes;
    }

    /** Whether series answer for the field: any but the set's own date and its figures. */
    public boolean shares(Field own) {
        return layout.columns().containsKey(own);
    }

    public SeriesBits all() {
        return SeriesBits.all(layout.count());
    }

    /** The series whose code passes. */
    public SeriesBits passing(Field own, boolean[] pass) {
        return SeriesBits.of(coded(own).codes(), layout.count(), pass);
    }

    /** The column of a field by series number. */
    public CodedColumn coded(Field own) {
        Column column = layout.columns().get(own);
        if (column instanceof CodedColumn coded) {
            return coded;
        }
        throw new IllegalArgumentException("Series say nothing of " + own.name());
    }

    /** The date codes of a period; without one all of them, no date among them. */
    public BitSet days(Optional<Period> period) {
        BitSet days = new BitSet();
        period.ifPresentOrElse(
                wanted -> {
                    boolean[] in = dates.between(wanted.from(), wanted.to());
                    for (int code = 0; code < in.length; code++) {
                        days.set(code, in[code]);
                    }
                },
                () -> days.set(0, dates.cardinality()));
        return days;
    }

    /** The set's own date or what series tell of a field, as something to group by. */
    public By by(GroupBy group, Field own) {
        return own.equals(table.dataset().date())
                ? new By.Date(group.grain(), group.weekStart())
                : new By.Series(axes.computeIfAbsent(
                        List.of(own, group.grain(), group.weekStart()),
                        _ -> SeriesAxis.of(Axis.of(coded(own), group.grain(), group.weekStart()), layout.count())));
    }

    /** A text where absent and empty are one, with the key "". */
    public By emptyAsOne(Field own) {
        return new By.Series(axes.computeIfAbsent(
                List.of(own, "empty as one"),
                _ -> SeriesAxis.of(Axis.emptyAsOne((TextColumn) coded(own)), layout.count())));
    }

    /**
     * Numbers that a field's values stand for, as something to group by: without keys, told apart by their step.
     *
     * @param numbers by code, from -1 on, which has step 0
     */
    public By numbered(Field own, int[] numbers) {
        return new By.Series(axes.computeIfAbsent(List.of(own, "numbered"), _ -> {
            int[] steps = new int[layout.count()];
            coded(own).codes().copy(0, steps.length, steps);
            int width = 1;
            for (int series = 0; series < steps.length; series++) {
                steps[series] = numbers[steps[series]] + 1;
                width = Math.max(width, steps[series] + 1);
            }
            return SeriesAxis.of(steps, width);
        }));
    }

    /** Some rows: those of passing series on some days that pass the tests. */
    public Slice slice(SeriesBits passing, BitSet days, List<FigureTest> tests) {
        return new Slice(this, passing, days, List.copyOf(tests));
    }
}
