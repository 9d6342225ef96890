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
import java.util.ArrayList;
import java.util.List;

/** A dataset as columns, immutable; rows sorted by the set's day (absent first), then as fetched. */
public final class ColumnTable {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 14;

    private final Dataset dataset;
    private final int size;
    private final List<Column> columns;

    private ColumnTable(Dataset dataset, int size, List<Column> columns) {
        this.dataset = dataset;
        this.size = size;
        this.columns = List.copyOf(columns);
    }

    /** Reads a set; an interrupt ends it as {@link Problem.Stopped}. */
    public static ColumnTable load(CodedSource source, Dataset dataset) {
        Loading loading = new Loading(dataset);
        List<String> texts = source.read(dataset, loading);
        ColumnTable table = new ColumnTable(
                dataset,
                loading.size,
                loading.builders().stream().map(builder -> builder.build(texts)).toList());
        table.checkOrder();
        return table;
    }

    /** A table without rows, for a set that was never loaded. */
    public static ColumnTable empty(Dataset dataset) {
        return new ColumnTable(
                dataset,
                0,
                new Loading(dataset)
                        .builders().stream()
                                .map(builder -> builder.build(List.of()))
                                .toList());
    }

    public Dataset dataset() {
        return dataset;
    }

    public int size() {
        return size;
    }

    /** The column of a field, or of the field that tells the same in this set. */
    public Column column(Field field) {
        Field own = dataset.counterpart(field)
                .orElseThrow(() -> new IllegalArgumentException(field.name() + " is no field of " + dataset));
        return columns.get(dataset.position(own));
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
        private List<ColumnBuilder> builders = List.of();
        private int size;

        private Loading(Dataset dataset) {
            this.dataset = dataset;
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

        private List<ColumnBuilder> builders() {
            if (builders.isEmpty()) {
                builders = create(0);
            }
            return builders;
        }

        private List<ColumnBuilder> create(int expected) {
            List<ColumnBuilder> created = new ArrayList<>();
            for (int position = 0; position < dataset.fields().size(); position++) {
                created.add(
                        switch (dataset.fields().get(position)) {
                            case TextField _ -> new TextColumnBuilder(position, expected);
                            case DateField date -> new DateColumnBuilder(position, date.precision(), expected);
                            case FlagField _ -> new FlagColumnBuilder(position, expected);
                            case Measure _ -> new DecimalColumnBuilder(position, expected);
                        });
            }
            return created;
        }
    }
}
