package dev.partnerlens.explore.column;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts stretches of rows, in the order of their days, together as the columns of a table. */
final class SeriesAssembly {
    private static final int BLOCK = 1 << 12;

    private final DateField date;
    private final List<Measure> figures;

    /** @param figures those that get columns */
    SeriesAssembly(DateField date, List<Measure> figures) {
        this.date = date;
        this.figures = figures;
    }

    /** Columns, and how their rows lie. */
    record Assembled(int size, Map<Field, Column> columns, SeriesLayout layout) {}

    /** @param told every series that a row belongs to */
    Assembled of(List<? extends Stretch> stretches, SeriesColumns told) {
        int size = stretches.stream().mapToInt(Stretch::size).reduce(0, Math::addExact);
        int[] days = new int[1 + stretches.stream().mapToInt(Stretch::days).sum()];
        int[] starts = new int[days.length + 1];
        int count = starts(stretches, days, starts);
        days = Arrays.copyOf(days, count);
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = size;
        Codes ofRow = codes(stretches, size, told);
        SeriesLayout layout = new SeriesLayout(ofRow, starts, told);
        Map<Field, Column> columns = new HashMap<>();
        told.columns().forEach((field, column) -> columns.put(field, column.through(ofRow)));
        for (Measure figure : figures) {
            List<DecimalJoin.Run> runs = new ArrayList<>();
            stretches.forEach(stretch -> runs.addAll(stretch.figures(figure)));
            columns.put(figure, DecimalJoin.of(runs));
        }
        long[] times = told.times();
        columns.put(
                date,
                new DateColumn(
                        date.precision(),
                        new Codes.Runs(starts),
                        days,
                        times == null ? null : new Times(times, ofRow)));
        return new Assembled(size, columns, layout);
    }

    /** @return how many date codes there are, that of rows without a date the first */
    private static int starts(List<? extends Stretch> stretches, int[] days, int[] starts) {
        days[0] = DateColumn.NO_DAY;
        int count = 1;
        int row = 0;
        for (Stretch stretch : stretches) {
            for (int i = 0; i < stretch.days(); i++) {
                int day = stretch.day(i);
                if (day < days[count - 1]) {
                    throw new IllegalStateException("Rows did not come sorted by date");
                }
                if (day > days[count - 1]) {
                    starts[count] = row + stretch.start(i);
                    days[count++] = day;
                }
            }
            row += stretch.size();
        }
        return count;
    }

    private static Codes codes(List<? extends Stretch> stretches, int size, SeriesColumns told) {
        int[] numbers = numbers(told);
        CodesFill fill = new CodesFill(size, told.count());
        int[] block = new int[BLOCK];
        int row = 0;
        for (Stretch stretch : stretches) {
            for (int from = 0; from < stretch.size(); from += BLOCK) {
                int to = Math.min(stretch.size(), from + BLOCK);
                stretch.copy(from, to, block);
                for (int i = 0; i < to - from; i++) {
                    block[i] = numbers[block[i]];
                }
                fill.put(row + from, block, to - from);
            }
            row += stretch.size();
        }
        return fill.codes();
    }

    /** The number in the table of each series of the source. */
    private static int[] numbers(SeriesColumns told) {
        int[] numbers = new int[1 + Arrays.stream(told.sources()).max().orElse(0)];
        for (int series = 0; series < told.count(); series++) {
            numbers[told.source(series)] = series;
        }
        return numbers;
    }
}
