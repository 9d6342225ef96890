package dev.partnerlens.explore;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.LoadListener;
import dev.partnerlens.explore.column.TableReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings sets into memory, all of one committed state. */
record Loading(Spellings spellings, LoadListener listener) {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    /**
     * What is in memory.
     *
     * @param marks what tells later which rows have changed; empty where not all columns were read
     */
    record Loaded(
            Map<Dataset, ColumnTable> tables,
            Map<Dataset, Freshness> freshness,
            Map<Dataset, CodedSource.Mark> marks,
            Spellings spellings) {
        Loaded {
            tables = Map.copyOf(tables);
            freshness = Map.copyOf(freshness);
            marks = Map.copyOf(marks);
        }
    }

    Loaded whole(CodedSource source, Collection<Dataset> datasets) {
        return source.inOneState(state -> {
            TableReading reading = new TableReading(state, spellings, listener);
            datasets.forEach(set -> reading.add(set, Set.copyOf(set.fields())));
            return loaded(state, reading.run(), marks(state, datasets));
        });
    }

    /** The columns of some fields alone, the date of each set among them. */
    Loaded only(CodedSource source, Collection<Dataset> datasets, Function<Dataset, Set<Field>> fields) {
        return source.inOneState(state -> {
            TableReading reading = new TableReading(state, spellings, listener);
            datasets.forEach(set -> reading.add(set, fields.apply(set)));
            return loaded(state, reading.run(), Map.of());
        });
    }

    /** The same sets of the same source as they are now; tables in which nothing changed are the same ones. */
    Loaded again(CodedSource source, Loaded before) {
        return source.inOneState(state -> {
            TableReading reading = new TableReading(state, spellings, listener);
            before.tables().forEach((set, table) -> {
                List<CodedDays.Span> days = changedDays(before, state, set);
                if (!days.isEmpty()) {
                    reading.addChanged(table, days);
                }
            });
            Map<Dataset, ColumnTable> tables = new HashMap<>(before.tables());
            tables.putAll(reading.run());
            return loaded(state, tables, marks(state, tables.keySet()));
        });
    }

    private List<CodedDays.Span> changedDays(Loaded before, CodedSource state, Dataset set) {
        CodedSource.Mark mark = before.marks().get(set);
        return mark == null || !spellings.in(set).equals(before.spellings().in(set))
                ? List.of(CodedDays.Span.ALL)
                : state.changedSince(mark, set);
    }

    private static Map<Dataset, CodedSource.Mark> marks(CodedSource state, Collection<Dataset> datasets) {
        Map<Dataset, CodedSource.Mark> marks = new HashMap<>();
        datasets.forEach(set -> marks.put(set, state.mark(set)));
        return marks;
    }

    private Loaded loaded(CodedSource state, Map<Dataset, ColumnTable> tables, Map<Dataset, CodedSource.Mark> marks) {
        Map<Dataset, Freshness> freshness = new HashMap<>();
        tables.keySet().forEach(set -> freshness.put(set, state.freshness(set)));
        tables.values().forEach(Loading::log);
        return new Loaded(tables, freshness, marks, spellings);
    }

    private static void log(ColumnTable table) {
        if (LOG.isDebugEnabled() && table.size() > 0) {
            long bytes = table.bytes();
            LOG.debug("{}: {} rows, {} bytes a row", table.dataset().id(), table.size(), bytes / table.size());
        }
    }
}
