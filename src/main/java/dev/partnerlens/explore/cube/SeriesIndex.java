package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.SeriesLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Where the rows of each series lie: where few series pass, going from one to the next of their rows is all there is to do. */
final class SeriesIndex {
    private static final int BLOCK = 1 << 12;

    private final SeriesLayout layout;
    /** The place in {@link #rows} where each series begins, the number of rows last. */
    private final int[] starts;

    private final int[] rows;

    private SeriesIndex(SeriesLayout layout, int[] starts, int[] rows) {
        this.layout = layout;
        this.starts = starts;
        this.rows = rows;
    }

    /** Goes over all rows twice, with as many threads as there are processors. */
    static SeriesIndex of(SeriesLayout layout, int size) {
        int series = layout.count();
        int parts = Split.parts(size);
        Split work = new Split();
        List<Callable<int[]>> counting = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = bound(size, part, parts);
            int to = bound(size, part + 1, parts);
            counting.add(() -> {
                int[] counts = new int[series];
                each(layout, from, to, work, (_, number) -> counts[number]++);
                return counts;
            });
        }
        List<int[]> counted = work.run(counting);
        int[] starts = new int[series + 1];
        int[] rows = new int[size];
        int next = 0;
        for (int number = 0; number < series; number++) {
            starts[number] = next;
            for (int[] counts : counted) {
                int count = counts[number];
                counts[number] = next;
                next += count;
            }
        }
        starts[series] = next;
        List<Callable<int[]>> placing = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = bound(size, part, parts);
            int to = bound(size, part + 1, parts);
            int[] places = counted.get(part);
            placing.add(() -> {
                each(layout, from, to, work, (row, number) -> rows[places[number]++] = row);
                return places;
            });
        }
        work.run(placing);
        return new SeriesIndex(layout, starts, rows);
    }

    private static int bound(int size, int part, int parts) {
        return (int) ((long) size * part / parts);
    }

    private interface Taker {
        void take(int row, int series);
    }

    private static void each(SeriesLayout layout, int from, int to, Split work, Taker taker) {
        int[] series = new int[BLOCK];
        for (int start = from; start < to; start += BLOCK) {
            work.check();
            int end = Math.min(to, start + BLOCK);
            layout.ofRow().copy(start, end, series);
            for (int row = start; row < end; row++) {
                taker.take(row, series[row - start]);
            }
        }
    }

    /** Adds the rows of some series, each to the slot {@code date code * stride} and further by its group. */
    void add(
            SeriesGrouping grouping,
            int from,
            int to,
            int stride,
            @Nullable DecimalColumn figure,
            List<MantissaTest> tests,
            Totals into,
            Split work) {
        for (int i = from; i < to; i++) {
            work.check();
            int day = 0;
            int group = grouping.groupOf()[i];
            int end = starts[grouping.series()[i] + 1];
            for (int at = starts[grouping.series()[i]]; at < end; at++) {
                int row = rows[at];
                while (layout.start(day + 1) <= row) {
                    day++;
                }
                if (passes(tests, row)) {
                    into.add(day * stride + group, row, figure);
                }
            }
        }
    }

    private static boolean passes(List<MantissaTest> tests, int row) {
        for (int i = 0; i < tests.size(); i++) {
            MantissaTest test = tests.get(i);
            if (!test.passes(row, test.column().mantissa(row))) {
                return false;
            }
        }
        return true;
    }

    long bytes() {
        return 4L * rows.length + 4L * starts.length;
    }

    /** How many rows these series have. */
    long rows(int[] series) {
        long count = 0;
        for (int number : series) {
            count += starts[number + 1] - starts[number];
        }
        return count;
    }
}
