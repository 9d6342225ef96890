package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedDays.Span;
import dev.partnerlens.core.CodedSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads days of series in parts, and puts them together with what was known and stays. */
final class SeriesReading implements TableReading.Reading {
    private final TableLoading loading;
    private final CodedDays days;
    private final RowCount count;
    private final Optional<SeriesColumns> known;
    /** In the order of their days. */
    private final List<Stretch> stretches = new ArrayList<>();

    private final List<Runnable> tasks = new ArrayList<>();

    /** Reads all days. */
    SeriesReading(TableLoading loading, CodedDays days, int parts, RowCount count) {
        this.loading = loading;
        this.days = days;
        this.count = count;
        this.known = Optional.empty();
        read(Span.ALL, parts);
    }

    /** Reads the changed days alone. */
    SeriesReading(TableLoading loading, CodedDays days, Refreshed refreshed, int parts, RowCount count) {
        this.loading = loading;
        this.days = days;
        this.count = count;
        this.known = Optional.of(refreshed.layout().told());
        List<KeptStretch> kept = refreshed.kept();
        for (int i = 0; i < refreshed.changed().size(); i++) {
            stretches.add(kept.get(i));
            read(refreshed.changed().get(i), parts);
        }
        stretches.add(kept.getLast());
    }

    private void read(Span span, int parts) {
        for (Span part : days.parts(span, parts)) {
            ReadStretch stretch = new ReadStretch(loading.figures());
            stretches.add(stretch);
            tasks.add(() -> days.read(part, block -> {
                stretch.add(block);
                count.add(block.size());
            }));
        }
    }

    @Override
    public List<Runnable> tasks() {
        return tasks;
    }

    @Override
    public ColumnTable table() {
        BitSet used = new BitSet();
        stretches.forEach(stretch -> stretch.mark(used));
        SeriesColumns told = known.filter(before -> bits(before).equals(used)).orElseGet(() -> told(used));
        SeriesAssembly.Assembled assembled =
                new SeriesAssembly(loading.dataset().date(), loading.figures()).of(stretches, told);
        return new ColumnTable(
                loading.dataset(), assembled.size(), assembled.columns(), Optional.of(assembled.layout()));
    }

    private static BitSet bits(SeriesColumns told) {
        BitSet bits = new BitSet();
        for (int source : told.sources()) {
            bits.set(source);
        }
        return bits;
    }

    /** Of the series only those that some row belongs to: others are nobody's choice any more. */
    private SeriesColumns told(BitSet used) {
        SeriesColumnsBuilder builder = new SeriesColumnsBuilder(loading);
        List<String> texts = days.series(new CodedSource.Visitor() {
            @Override
            public void row(CodedSource.CodedRow row) {
                loading.look();
                if (used.get(row.series())) {
                    int _ = builder.add(row);
                }
            }
        });
        SeriesColumns told = builder.build(texts);
        if (told.count() != used.cardinality()) {
            throw new IllegalStateException("Rows of " + loading.dataset() + " belong to series that nobody knows");
        }
        return told;
    }
}
