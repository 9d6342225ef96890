package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.spelling.Spellings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A dataset as columns, immutable; rows sorted by the set's day (absent first), then as fetched. */
public final class ColumnTable {
    private final Dataset dataset;
    private final int size;
    private final Map<Field, Column> columns;
    private final Optional<SeriesLayout> series;

    ColumnTable(Dataset dataset, int size, Map<Field, Column> columns, Optional<SeriesLayout> series) {
        this.dataset = dataset;
        this.size = size;
        this.columns = columns;
        this.series = series;
        if (series.isEmpty()) {
            checkOrder();
        }
    }

    /** Reads a set; an interrupt ends it as {@link Problem.Stopped}. */
    public static ColumnTable load(CodedSource source, Dataset dataset) {
        return load(source, dataset, Spellings.NONE);
    }

    /** The same, with spellings that the user wants counted as one. */
    public static ColumnTable load(CodedSource source, Dataset dataset, Spellings spellings) {
        return load(source, dataset, spellings, Set.copyOf(dataset.fields()));
    }

    /** The same with the columns of these fields alone, the date among them; asking for another one is a fault. */
    public static ColumnTable load(CodedSource source, Dataset dataset, Spellings spellings, Set<Field> fields) {
        return source.inOneState(state -> {
            TableReading reading = new TableReading(state, spellings, LoadListener.NOBODY);
            reading.add(dataset, fields);
            return Objects.requireNonNull(reading.run().get(dataset));
        });
    }

    /** A table without rows, for a set that was never loaded. */
    public static ColumnTable empty(Dataset dataset) {
        TableBuilder nothing = new TableLoading(
                        dataset, Spellings.NONE, Set.copyOf(dataset.fields()), new RowCount(LoadListener.NOBODY))
                .built();
        return new ColumnTable(dataset, 0, nothing.columns(List.of()), Optional.empty());
    }

    public Dataset dataset() {
        return dataset;
    }

    public int size() {
        return size;
    }

    /**
     * The bytes that all this takes in memory, texts included: those are shared with other tables, and with the source as
     * long as it is open.
     */
    public long bytes() {
        Footprint footprint = new Footprint();
        columns.values().forEach(column -> column.arrays(footprint::add));
        series.ifPresent(layout -> footprint.add(layout.told().sources()));
        return footprint.bytes();
    }

    /** Whether the column of a field of this set was loaded. */
    public boolean holds(Field own) {
        return columns.containsKey(own);
    }

    /** The column of a field, or of the field that tells the same in this set. */
    public Column column(Field field) {
        Field own = dataset.counterpart(field)
                .orElseThrow(() -> new IllegalArgumentException(field.name() + " is no field of " + dataset));
        Column column = columns.get(own);
        if (column == null) {
            throw new IllegalStateException(own.name() + " of " + dataset + " was not loaded");
        }
        return column;
    }

    public TextColumn text(TextField field) {
        return (TextColumn) column(field);
    }

    public DateColumn date(DateField field) {
        return (DateColumn) column(field);
    }

    public FlagColumn flag(FlagField field) {
        return (FlagColumn) column(field);
    }

    public DecimalColumn decimal(Measure field) {
        return (DecimalColumn) column(field);
    }

    /** How rows lie as days of series; empty where each is a row of its own. */
    public Optional<SeriesLayout> series() {
        return series;
    }

    public RowSet all() {
        return RowSet.run(0, size);
    }

    /** Those of the rows whose own date lies in the period; no date lies in none. */
    public RowSet within(RowSet rows, Period period) {
        DateColumn dates = date(dataset.date());
        return rows.between(
                firstRow(dates, dates.codeFrom(period.from().toEpochDay())),
                firstRow(dates, dates.codeFrom(period.to().toEpochDay() + 1)));
    }

    /** The first row whose date has at least that code. */
    private int firstRow(DateColumn dates, int code) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.codes().get(middle) < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void checkOrder() {
        Codes codes = date(dataset.date()).codes();
        for (int row = 1; row < size; row++) {
            if (codes.get(row) < codes.get(row - 1)) {
                throw new IllegalStateException("Rows of " + dataset + " did not come sorted by date");
            }
        }
    }
}
