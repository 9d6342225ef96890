package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Measure;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.SeriesLayout;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For some days and figure tests the rows and the sum of every series, whatever else filters say: what a grouped answer
 * without dates, a facet, a distinct count and a row count are made of. A rollup near a known one is worked out by the days
 * in which they differ.
 */
final class Rollups {
    private final ColumnTable table;
    private final SeriesLayout layout;
    private final Workings kept;

    /** @param figure what is added up; empty where rows are only counted */
    private record Key(BitSet days, List<FigureTest> tests, Optional<Measure> figure) {
        boolean sameRowsAs(Key other) {
            return tests.equals(other.tests) && figure.equals(other.figure);
        }
    }

    Rollups(ColumnTable table, SeriesLayout layout, Workings kept) {
        this.table = table;
        this.layout = layout;
        this.kept = kept;
    }

    /** Totals by series number; {@code days} must not be changed any more. */
    Totals of(BitSet days, List<FigureTest> tests, Optional<Measure> figure) {
        Key key = new Key(days, tests, figure);
        Totals known = kept.get(Totals.class, key);
        if (known == null && figure.isEmpty()) {
            known = withAnyFigure(key);
        }
        if (known == null) {
            known = work(key);
            kept.put(key, known, days.size() / Byte.SIZE + known.bytes());
        }
        return known;
    }

    /** What was added up besides does not matter to who only counts. */
    private @Nullable Totals withAnyFigure(Key key) {
        for (Measure figure : table.dataset().figures()) {
            Totals known = kept.get(Totals.class, new Key(key.days(), key.tests(), Optional.of(figure)));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private Totals work(Key key) {
        long least = Days.rows(layout, key.days());
        Totals nearest = null;
        BitSet more = key.days();
        BitSet less = new BitSet();
        for (Map.Entry<Key, Totals> entry : kept.entries(Key.class, Totals.class)) {
            if (entry.getKey().sameRowsAs(key)) {
                BitSet added = difference(key.days(), entry.getKey().days());
                BitSet gone = difference(entry.getKey().days(), key.days());
                long rows = Days.rows(layout, added) + Days.rows(layout, gone) + layout.count();
                if (rows < least) {
                    least = rows;
                    nearest = entry.getValue();
                    more = added;
                    less = gone;
                }
            }
        }
        Totals totals = scan(key, more);
        if (nearest != null) {
            totals.add(nearest);
            if (!less.isEmpty()) {
                totals.subtract(scan(key, less));
            }
        }
        return totals;
    }

    private static BitSet difference(BitSet days, BitSet other) {
        BitSet difference = (BitSet) days.clone();
        difference.andNot(other);
        return difference;
    }

    private Totals scan(Key key, BitSet days) {
        Split work = new Split();
        List<Days.Run> runs = Days.runs(layout, days);
        int parts = Split.parts(Days.rows(layout, days));
        var figure = key.figure().map(table::decimal).orElse(null);
        List<MantissaTest> tests = key.tests().stream()
                .map(test -> MantissaTest.of(test, table.decimal(test.figure())))
                .toList();
        List<Totals> scanned = work.run(Days.each(Days.split(runs, parts), part -> {
            Totals totals = Totals.of(layout.count(), figure);
            RowScan scan = new RowScan(layout.ofRow(), figure, tests, work);
            part.forEach(run -> scan.add(run.from(), run.to(), null, 0, totals));
            return totals;
        }));
        Totals all = scanned.getFirst();
        scanned.subList(1, scanned.size()).forEach(all::add);
        return all;
    }
}
