package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Measure;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.SeriesLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Rows and sums by day and group of the series that pass, of all days whatever the period: any period and any grain is a
 * fold over it, so that a moving period costs nothing.
 */
final class DayCubes {
    /** One row in so many passes at most where going from row to row of a series is worth it. */
    private static final int FEW = 8;
    /** Below this many rows it never is. */
    private static final int LEAST_ROWS = 1 << 12;

    private static final int SLOTS_FOR_EACH_THREAD = 1 << 18;
    /** Above this many slots it would be no summary any more. */
    private static final long MOST_SLOTS = 1 << 22;

    private final SeriesCube cube;
    private final ColumnTable table;
    private final SeriesLayout layout;
    private final int days;
    private final Workings kept;
    private @Nullable SeriesIndex index;

    private record Key(SeriesBits passing, List<SeriesAxis> axes, List<FigureTest> tests, Optional<Measure> figure) {}

    /**
     * Slots by date code, then group; the last of each day holds what does not pass.
     *
     * @param totals read as slot {@code date code * stride + group}
     */
    record Cube(SeriesGrouping grouping, Totals totals) {
        int slot(int dateCode, int group) {
            return dateCode * (grouping.groups() + 1) + group;
        }
    }

    /** @param days how many date codes there are */
    DayCubes(SeriesCube cube, SeriesLayout layout, int days, Workings kept) {
        this.cube = cube;
        this.table = cube.table();
        this.layout = layout;
        this.days = days;
        this.kept = kept;
    }

    /** Empty where there are too many groups to be worth it. */
    Optional<Cube> of(SeriesBits passing, List<SeriesAxis> axes, List<FigureTest> tests, Optional<Measure> figure) {
        Key key = new Key(passing, axes, tests, figure);
        Cube known = kept.get(Cube.class, key);
        if (known == null) {
            SeriesGrouping grouping = cube.grouping(passing, axes);
            if ((grouping.groups() + 1L) * days > MOST_SLOTS) {
                return Optional.empty();
            }
            known = new Cube(grouping, fill(grouping, tests, figure));
            kept.put(
                    key,
                    known,
                    passing.bytes() + grouping.bytes() + known.totals().bytes());
        }
        return Optional.of(known);
    }

    private Totals fill(SeriesGrouping grouping, List<FigureTest> tests, Optional<Measure> figure) {
        int rows = layout.start(days);
        boolean few = grouping.series().length * (long) FEW <= layout.count() || rows < LEAST_ROWS;
        if (few && index().rows(grouping.series()) * FEW <= rows) {
            return along(grouping, tests, figure);
        }
        return over(grouping, tests, figure);
    }

    private synchronized SeriesIndex index() {
        SeriesIndex known = index;
        if (known == null) {
            known = SeriesIndex.of(layout, layout.start(days));
            index = known;
            kept.giveAway(known.bytes());
        }
        return known;
    }

    /** From row to row of the series that pass. */
    private Totals along(SeriesGrouping grouping, List<FigureTest> tests, Optional<Measure> figure) {
        DecimalColumn added = figure.map(table::decimal).orElse(null);
        int stride = grouping.groups() + 1;
        int series = grouping.series().length;
        SeriesIndex rows = index();
        int parts = days * stride > SLOTS_FOR_EACH_THREAD ? 1 : Split.parts(rows.rows(grouping.series()));
        Split work = new Split();
        List<Callable<Totals>> calls = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = series * part / parts;
            int to = series * (part + 1) / parts;
            calls.add(() -> {
                Totals totals = Totals.of(days * stride, added);
                rows.add(grouping, from, to, stride, added, tests(tests), totals, work);
                return totals;
            });
        }
        List<Totals> all = work.run(calls);
        all.subList(1, parts).forEach(all.getFirst()::add);
        return all.getFirst();
    }

    /** Over all rows, day by day. */
    private Totals over(SeriesGrouping grouping, List<FigureTest> tests, Optional<Measure> figure) {
        DecimalColumn added = figure.map(table::decimal).orElse(null);
        int stride = grouping.groups() + 1;
        Totals totals = Totals.of(days * stride, added);
        int[] slotOf = grouping.groupOfAll(layout.count());
        Split work = new Split();
        List<Callable<Totals>> parts = new ArrayList<>();
        int rows = layout.start(days);
        int count = Split.parts(rows);
        int from = 0;
        for (int part = 1; part <= count; part++) {
            int first = from;
            int end = part == count ? days : dayAt((int) ((long) rows * part / count));
            from = Math.max(from, end);
            int last = from;
            parts.add(() -> {
                RowScan scan = new RowScan(layout.ofRow(), added, tests(tests), work);
                for (int day = first; day < last; day++) {
                    scan.add(layout.start(day), layout.start(day + 1), slotOf, day * stride, totals);
                }
                return totals;
            });
        }
        work.run(parts);
        return totals;
    }

    private List<MantissaTest> tests(List<FigureTest> tests) {
        return tests.stream()
                .map(test -> MantissaTest.of(test, table.decimal(test.figure())))
                .toList();
    }

    /** The first day that begins at or after a row. */
    private int dayAt(int row) {
        int low = 0;
        int high = days;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layout.start(middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
