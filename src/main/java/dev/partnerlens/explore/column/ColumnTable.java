package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.spelling.Spellings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dataset as columns, immutable; rows sorted by the set's day (absent first), then as fetched. */
public final class ColumnTable {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 14;

    private final Dataset dataset;
    private final int size;
    private final Map<Field, Column> columns;

    private ColumnTable(Dataset dataset, int size, Map<Field, Column> columns) {
        this.dataset = dataset;
        this.size = size;
        this.columns = columns;
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
        Loading loading = new Loading(dataset, spellings, fields);
        List<String> texts = source.read(dataset, fields, loading);
        ColumnTable table = new ColumnTable(dataset, loading.size, loading.columns(texts));
        table.checkOrder();
        return table;
    }

    /** A table without rows, for a set that was never loaded. */
    public static ColumnTable empty(Dataset dataset) {
        return new ColumnTable(
                dataset, 0, new Loading(dataset, Spellings.NONE, Set.copyOf(dataset.fields())).columns(List.of()));
    }

    public Dataset dataset() {
        return dataset;
    }

    public int size() {
        return size;
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

    private static final class Loading implements CodedSource.Visitor {
        private final Dataset dataset;
        private final Spellings spellings;
        private final List<Field> fields;
        private List<ColumnBuilder> builders = List.of();
        private int size;

        private Loading(Dataset dataset, Spellings spellings, Set<Field> wanted) {
            this.fields = dataset.fields().stream().filter(wanted::contains).toList();
            this.dataset = dataset;
            this.spellings = spellings;
        }

        @Override
        public void start(long rows) {
            builders = create(Math.toIntExact(rows));
        }

        @Override
        public void row(CodedSource.CodedRow row) {
            if (size % ROWS_BETWEEN_CHECKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new ProblemException(new Problem.Stopped());
            }
            for (ColumnBuilder builder : builders()) {
                builder.add(row);
            }
            size++;
        }

        Map<Field, Column> columns(List<String> texts) {
            Map<Field, Column> columns = new HashMap<>();
            List<ColumnBuilder> built = builders();
            for (int i = 0; i < built.size(); i++) {
                columns.put(fields.get(i), built.get(i).build(texts));
            }
            return columns;
        }

        private List<ColumnBuilder> builders() {
            if (builders.isEmpty()) {
                builders = create(0);
            }
            return builders;
        }

        private List<ColumnBuilder> create(int expected) {
            List<ColumnBuilder> created = new ArrayList<>();
            for (Field field : fields) {
                int position = dataset.position(field);
                created.add(
                        switch (field) {
                            case TextField text ->
                                new TextColumnBuilder(position, expected, spellings.of(dataset, text));
                            case DateField date -> new DateColumnBuilder(position, date.precision(), expected);
                            case FlagField _ -> new FlagColumnBuilder(position, expected);
                            case Measure _ -> new DecimalColumnBuilder(position, expected);
                        });
            }
            return created;
        }
    }
}
