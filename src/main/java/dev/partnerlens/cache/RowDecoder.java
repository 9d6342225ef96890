package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Ticks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns numbers back into the row they were made of, see {@link RowCoder}. */
final class RowDecoder {
    private final Dataset dataset;
    private final List<String> texts;
    private final StoredRow row;

    RowDecoder(Dataset dataset, List<String> texts) {
        this.dataset = dataset;
        this.texts = texts;
        this.row = new StoredRow(dataset.fields().size(), texts);
    }

    /** @param first the column that the first field stands in, the others follow in their order */
    Row row(LongRows rows, int at, int first) {
        Row.Builder built = Row.builder(dataset);
        for (int position = 0; position < row.values.length; position++) {
            row.values[position] = rows.get(at, first + position);
            if (!row.absent(position)) {
                built.value(position, value(dataset.fields().get(position), position));
            }
        }
        return built.build();
    }

    private Object value(Field field, int position) {
        return switch (field) {
            case TextField _ -> texts.get(row.code(position));
            case DateField _ -> Ticks.time(row.ticks(position));
            case FlagField _ -> row.flag(position) == 1;
            case Measure _ -> row.exact(position);
        };
    }

    /** The text at that place, or null. */
    @Nullable
    String text(long code) {
        return code == Absent.VALUE ? null : texts.get((int) code);
    }
}
