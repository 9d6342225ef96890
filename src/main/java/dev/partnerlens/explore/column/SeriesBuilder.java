package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Ticks;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects rows that are days of series one by one: what a series tells is taken once, from the first of its rows. */
final class SeriesBuilder implements TableBuilder {
    private final TableLoading loading;
    private final int datePosition;
    private final List<Measure> figures;
    private final int[] figurePositions;
    private final ReadStretch rows;
    private final SeriesColumnsBuilder told;
    private final BitSet known = new BitSet();
    private @Nullable SeriesLayout layout;

    SeriesBuilder(TableLoading loading) {
        this.loading = loading;
        this.datePosition = loading.dataset().position(loading.dataset().date());
        this.figures = loading.figures();
        this.figurePositions =
                figures.stream().mapToInt(loading.dataset()::position).toArray();
        this.rows = new ReadStretch(figures);
        this.told = new SeriesColumnsBuilder(loading);
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        long ticks = row.ticks(datePosition);
        rows.begin(ticks == Ticks.NONE ? DateColumn.NO_DAY : Ticks.epochDay(ticks));
        int series = row.series();
        if (!known.get(series)) {
            known.set(series);
            int _ = told.add(row);
        }
        rows.add(series);
        for (int i = 0; i < figurePositions.length; i++) {
            rows.collecting(i).add(row, figurePositions[i]);
        }
    }

    @Override
    public Map<Field, Column> columns(List<String> texts) {
        SeriesAssembly.Assembled assembled =
                new SeriesAssembly(loading.dataset().date(), figures).of(List.of(rows), told.build(texts));
        layout = assembled.layout();
        return assembled.columns();
    }

    @Override
    public Optional<SeriesLayout> series() {
        return Optional.ofNullable(layout);
    }
}
