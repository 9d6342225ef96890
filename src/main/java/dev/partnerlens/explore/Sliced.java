package dev.partnerlens.explore;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.SeriesLayout;
import dev.partnerlens.explore.cube.By;
import dev.partnerlens.explore.cube.FigureTest;
import dev.partnerlens.explore.cube.MantissaTest;
import dev.partnerlens.explore.cube.SeriesBits;
import dev.partnerlens.explore.cube.SeriesCube;
import dev.partnerlens.explore.cube.Slice;
import dev.partnerlens.explore.row.Passing;
import dev.partnerlens.explore.row.RowTest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of a set of series that pass filters, as what is asked of series, of days and of figures.
 *
 * @param ignored filters that could not be asked
 */
record Sliced(
        ColumnTable table,
        SeriesCube cube,
        SeriesBits passing,
        BitSet days,
        List<FigureTest> tests,
        List<Filter> ignored) {
    Slice rows() {
        return cube.slice(passing, days, tests);
    }

    /** Those whose figure is above zero. */
    Slice positive(Measure figure) {
        List<FigureTest> more = new ArrayList<>(tests);
        more.add(new FigureTest.Positive(figure));
        return cube.slice(passing, days, more);
    }

    /** Those of a run of rows, as what they must pass; the series is asked first, as most fail there. */
    Passing among(Passing run) {
        Passing among = run;
        SeriesLayout layout = table.series().orElseThrow();
        if (passing.count() < layout.count()) {
            among = among.and(new RowTest.OfSeries(layout.ofRow(), passing));
        }
        DateColumn dates = table.date(table.dataset().date());
        boolean rows = run.from() < run.to();
        // The run holds no other days than these where no filter asks for days.
        if (rows
                && days.nextClearBit(dates.codes().get(run.from()))
                        <= dates.codes().get(run.to() - 1)) {
            boolean[] codes = new boolean[dates.cardinality()];
            days.stream().forEach(code -> codes[code] = true);
            among = among.and(new RowTest.Coded(dates.codes(), codes));
        }
        for (FigureTest test : tests) {
            among = among.and(new RowTest.Figure(MantissaTest.of(test, table.decimal(test.figure()))));
        }
        return among;
    }

    /** The ids of a field of this set, by the numbers of {@code ids}. */
    By numbered(Ids ids, TextField own) {
        return cube.numbered(own, ids.numbers(table, own));
    }
}
