package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some rows of a {@link SeriesCube} and what can be asked of them; an interrupt ends each question as stopped. */
public final class Slice {
    /** Above this many combinations of days and groups rows are better asked one by one. */
    private static final long MOST_SLOTS = 1 << 22;
    /** Below this many sums a look at every series and span is always cheap. */
    private static final long FEW = 1 << 14;

    private static final int ROWS_WORTH_A_SUM = 4;

    private final SeriesCube cube;
    private final SeriesBits passing;
    private final BitSet days;
    private final List<FigureTest> tests;

    Slice(SeriesCube cube, SeriesBits passing, BitSet days, List<FigureTest> tests) {
        this.cube = cube;
        this.passing = passing;
        this.days = days;
        this.tests = tests;
    }

    /** How many rows there are. */
    public long rows() {
        Totals totals = cube.rollups().of(days, tests, Optional.empty());
        long rows = 0;
        for (int series : passing.list()) {
            rows += totals.rows[series];
        }
        return rows;
    }

    /** The rows of each series, 0 for those that do not pass. */
    public int[] rowsOfSeries() {
        int[] rows = new int[cube.layout().count()];
        Totals totals = cube.rollups().of(days, tests, Optional.empty());
        for (int series : passing.list()) {
            rows[series] = totals.rows[series];
        }
        return rows;
    }

    /**
     * Which numbers occur among the rows.
     *
     * @param numbers see {@link SeriesCube#numbered}; below zero is none
     */
    public BitSet numbers(By numbers) {
        Totals totals = cube.rollups().of(days, tests, Optional.empty());
        int[] steps = ((By.Series) numbers).axis().steps();
        BitSet found = new BitSet();
        for (int series : passing.list()) {
            if (totals.rows[series] > 0 && steps[series] > 0) {
                found.set(steps[series] - 1);
            }
        }
        return found;
    }

    /** The groups that have rows; without axes one, the total. Empty where there are too many to be kept apart this way. */
    public Optional<Groups> groups(List<By> by, Optional<Measure> figure) {
        List<SeriesAxis> axes = new ArrayList<>();
        List<DateSteps.Step> grains = new ArrayList<>();
        for (By each : by) {
            switch (each) {
                case By.Series(SeriesAxis axis) -> axes.add(axis);
                case By.Date(var grain, var weekStart) -> grains.add(new DateSteps.Step(grain, weekStart));
            }
        }
        DateSteps steps = DateSteps.of(cube.dates(), days, grains);
        int spans = steps.spans().size();
        long few = Math.max(cube.table().size() / ROWS_WORTH_A_SUM, FEW);
        Optional<Totalled> totalled = spans == 1 || (long) cube.layout().count() * spans <= few
                ? bySpan(steps, axes, figure)
                : byDay(steps, axes, figure);
        return totalled.map(sums -> groups(by, steps, axes, sums, figure));
    }

    /** Slots by span, then group. */
    private record Totalled(SeriesGrouping grouping, Totals totals) {}

    private Optional<Totalled> bySpan(DateSteps steps, List<SeriesAxis> axes, Optional<Measure> figure) {
        SeriesGrouping grouping = cube.grouping(passing, axes);
        return room(steps, grouping, figure).map(totals -> {
            for (int span = 0; span < steps.spans().size(); span++) {
                totals.addInto(
                        grouping.groupOf(),
                        grouping.series(),
                        span * grouping.groups(),
                        cube.rollups().of(steps.spans().get(span), tests, figure));
            }
            return new Totalled(grouping, totals);
        });
    }

    private Optional<Totalled> byDay(DateSteps steps, List<SeriesAxis> axes, Optional<Measure> figure) {
        return cube.cubes().of(passing, axes, tests, figure).flatMap(known -> {
            SeriesGrouping grouping = known.grouping();
            return room(steps, grouping, figure).map(totals -> {
                for (int span = 0; span < steps.spans().size(); span++) {
                    BitSet own = steps.spans().get(span);
                    for (int day = own.nextSetBit(0); day >= 0; day = own.nextSetBit(day + 1)) {
                        totals.addRun(span * grouping.groups(), known.totals(), known.slot(day, 0), grouping.groups());
                    }
                }
                return new Totalled(grouping, totals);
            });
        });
    }

    private Optional<Totals> room(DateSteps steps, SeriesGrouping grouping, Optional<Measure> figure) {
        long slots = (long) steps.spans().size() * grouping.groups();
        return slots > MOST_SLOTS
                ? Optional.empty()
                : Optional.of(
                        Totals.of((int) slots, figure.map(cube.table()::decimal).orElse(null)));
    }

    private Groups groups(
            List<By> by, DateSteps steps, List<SeriesAxis> axes, Totalled totalled, Optional<Measure> figure) {
        int groups = totalled.grouping().groups();
        int[] rows = totalled.totals().rows;
        int[] slots = new int[rows.length];
        int count = 0;
        for (int slot = 0; slot < rows.length; slot++) {
            slots[count] = slot;
            count += rows[slot] > 0 || by.isEmpty() ? 1 : 0;
        }
        slots = Arrays.copyOf(slots, count);
        int[][] all = new int[by.size()][count];
        List<List<@Nullable Object>> keys = new ArrayList<>();
        int nextAxis = 0;
        int nextDate = 0;
        for (int axis = 0; axis < by.size(); axis++) {
            boolean dated = by.get(axis) instanceof By.Date;
            int[] step = dated ? steps.steps(nextDate) : totalled.grouping().steps()[nextAxis];
            keys.add(dated ? steps.keys().get(nextDate++) : axes.get(nextAxis++).keys());
            for (int i = 0; i < count; i++) {
                all[axis][i] = step[dated ? slots[i] / groups : slots[i] % groups];
            }
        }
        int scale = figure.map(each -> cube.table().decimal(each).scale()).orElse(0);
        return new Groups(all, keys, totalled.totals(), slots, scale);
    }
}
