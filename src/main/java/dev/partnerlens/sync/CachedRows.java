package dev.partnerlens.sync;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Ticks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the cache as they were fetched. For sets of a size that fits as rows: customers and subscriptions. */
final class CachedRows {
    private CachedRows() {}

    /** The current rows, by date and then as fetched. */
    static List<Row> of(CodedSource source, Dataset dataset) {
        List<@Nullable Object[]> coded = new ArrayList<>();
        List<Field> fields = dataset.fields();
        List<String> texts = source.read(dataset, row -> {
            @Nullable Object[] values = new @Nullable Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(fields.get(i), row, i);
            }
            coded.add(values);
        });
        return coded.stream().map(values -> row(dataset, values, texts)).toList();
    }

    /** A text stays a code for now: the texts come last. */
    private static @Nullable Object value(Field field, CodedSource.CodedRow row, int position) {
        return switch (field) {
            case TextField _ -> row.code(position) == CodedSource.CodedRow.NO_TEXT ? null : row.code(position);
            case DateField _ -> row.ticks(position) == Ticks.NONE ? null : Ticks.time(row.ticks(position));
            case FlagField _ -> row.flag(position) < 0 ? null : row.flag(position) == 1;
            case Measure _ -> row.absent(position) ? null : row.exact(position);
        };
    }

    private static Row row(Dataset dataset, @Nullable Object[] values, List<String> texts) {
        Row.Builder row = Row.builder(dataset);
        for (int i = 0; i < values.length; i++) {
            row.value(i, values[i] instanceof Integer code ? texts.get(code) : values[i]);
        }
        return row.build();
    }
}
