package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedDays.Span;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.spelling.Spellings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads sets of one state of a source as tables, with as many threads as the source serves at once. */
public final class TableReading {
    /** Parts for each thread, so that they end together. */
    private static final int PARTS_A_LANE = 8;

    private final CodedSource state;
    private final Spellings spellings;
    private final RowCount count;
    private final List<Reading> readings = new ArrayList<>();

    /** @param state one that does not change, see {@link CodedSource#inOneState} */
    public TableReading(CodedSource state, Spellings spellings, LoadListener listener) {
        this.state = state;
        this.spellings = spellings;
        this.count = new RowCount(listener);
    }

    /** One set on its way: what several threads may do side by side, and what makes a table of that. */
    sealed interface Reading permits RowReading, SeriesReading {
        List<Runnable> tasks();

        ColumnTable table();
    }

    /** Asks for a set with the columns of these fields, the date among them. */
    public void add(Dataset dataset, Set<Field> fields) {
        TableLoading loading = new TableLoading(dataset, spellings, fields, count);
        Optional<CodedDays> days = state.days(dataset, fields);
        readings.add(
                days.isPresent()
                        ? new SeriesReading(loading, days.get(), parts(), count)
                        : new RowReading(state, loading, fields));
        count.expect(days.map(found -> found.rows(Span.ALL))
                .orElseGet(() -> state.freshness(dataset).rows()));
    }

    /**
     * Asks for a set of which a table was read, whole, with the same spellings: only the rows of the changed days are read
     * again.
     *
     * @param changed as {@link CodedSource#changedSince} told it, not empty
     */
    public void addChanged(ColumnTable before, Collection<Span> changed) {
        Dataset dataset = before.dataset();
        Set<Field> fields = Set.copyOf(dataset.fields());
        Optional<SeriesLayout> layout = before.series();
        Optional<CodedDays> days = state.days(dataset, fields);
        if (changed.contains(Span.ALL) || layout.isEmpty() || days.isEmpty()) {
            add(dataset, fields);
            return;
        }
        TableLoading loading = new TableLoading(dataset, spellings, fields, count);
        readings.add(new SeriesReading(
                loading, days.get(), new Refreshed(before, layout.get(), List.copyOf(changed)), parts(), count));
        changed.forEach(span -> count.expect(days.get().rows(span)));
    }

    private int parts() {
        return state.lanes() == 1 ? 1 : state.lanes() * PARTS_A_LANE;
    }

    /** Reads what was asked for; an interrupt ends it as {@link dev.partnerlens.core.Problem.Stopped}. */
    public Map<Dataset, ColumnTable> run() {
        List<Runnable> tasks = new ArrayList<>();
        // The parts of large sets first, so that no thread is left with one of them at the end.
        readings.stream().filter(SeriesReading.class::isInstance).forEach(large -> tasks.addAll(large.tasks()));
        readings.stream().filter(RowReading.class::isInstance).forEach(small -> tasks.addAll(small.tasks()));
        Crew.run(state.lanes(), tasks);
        Map<Dataset, ColumnTable> tables = new HashMap<>();
        for (Reading reading : readings) {
            ColumnTable table = reading.table();
            tables.put(table.dataset(), table);
        }
        return tables;
    }
}
