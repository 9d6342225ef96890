package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.spelling.Spellings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a set as they come; the first of them shows whether they are days of series. */
final class TableLoading implements CodedSource.Visitor {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 14;

    private final Dataset dataset;
    private final Spellings spellings;
    private final List<Field> fields;
    private @Nullable TableBuilder builder;
    private final RowCount count;
    private int expected;
    private int size;
    private int looks;

    /** @param wanted the fields that get columns, the date among them */
    TableLoading(Dataset dataset, Spellings spellings, Set<Field> wanted, RowCount count) {
        this.count = count;
        this.dataset = dataset;
        this.spellings = spellings;
        this.fields = dataset.fields().stream().filter(wanted::contains).toList();
    }

    @Override
    public void start(long rows) {
        expected = Math.toIntExact(rows);
    }

    @Override
    public void row(CodedSource.CodedRow row) {
        look();
        TableBuilder taking = builder;
        if (taking == null) {
            taking = row.series() == CodedSource.CodedRow.NO_SERIES
                    ? new RowBuilder(this, expected)
                    : new SeriesBuilder(this);
            builder = taking;
        }
        taking.add(row);
        if (++size % ROWS_BETWEEN_CHECKS == 0) {
            count.add(ROWS_BETWEEN_CHECKS);
        }
    }

    /** To be called for each row: looks now and then whether all this is still wanted. */
    void look() {
        if (looks++ % ROWS_BETWEEN_CHECKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new ProblemException(new Problem.Stopped());
        }
    }

    /** What took the rows; one without any where there were none. */
    TableBuilder built() {
        TableBuilder taken = builder;
        return taken == null ? new RowBuilder(this, 0) : taken;
    }

    /** How many rows came. */
    int size() {
        return size;
    }

    Dataset dataset() {
        return dataset;
    }

    List<Field> fields() {
        return fields;
    }

    /** Those of {@link #fields} that are figures. */
    List<Measure> figures() {
        return fields.stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
    }

    /** What collects one field of {@link #fields}. */
    ColumnBuilder builder(Field field, int rows) {
        int position = dataset.position(field);
        return switch (field) {
            case TextField text -> new TextColumnBuilder(position, rows, spellings.of(dataset, text));
            case DateField date -> new DateColumnBuilder(position, date.precision(), rows);
            case FlagField _ -> new FlagColumnBuilder(position, rows);
            case Measure _ -> new DecimalColumnBuilder(position);
        };
    }
}
