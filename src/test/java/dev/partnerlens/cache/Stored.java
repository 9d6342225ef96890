package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.CodedSource.CodedRow;
import dev.partnerlens.core.CodedSource.Visitor;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Ticks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows back as they were before they were coded. */
public final class Stored {
    private Stored() {}

    public static List<Row> rows(CodedSource source, Dataset dataset) {
        List<@Nullable Object[]> coded = new ArrayList<>();
        List<Long> announced = new ArrayList<>();
        List<Field> fields = dataset.fields();
        List<String> texts = source.read(dataset, new Visitor() {
            @Override
            public void start(long rows) {
                announced.add(rows);
            }

            @Override
            public void row(CodedRow row) {
                @Nullable Object[] values = new @Nullable Object[fields.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(fields.get(i), row, i);
                }
                coded.add(values);
            }
        });
        if (!announced.equals(List.of((long) coded.size()))) {
            throw new AssertionError("announced " + announced + ", came " + coded.size());
        }
        return coded.stream().map(values -> row(dataset, values, texts)).toList();
    }

    public static RowBatch page(Dataset dataset, List<Row> rows) {
        return new RowBatch(dataset, rows, Set.copyOf(dataset.fields()), List.of(), Map.of());
    }

    private static Row row(Dataset dataset, @Nullable Object[] values, List<String> texts) {
        Row.Builder row = Row.builder(dataset);
        for (int i = 0; i < values.length; i++) {
            boolean text = dataset.fields().get(i) instanceof TextField;
            row.value(i, text && values[i] != null ? texts.get((Integer) values[i]) : values[i]);
        }
        return row.build();
    }

    private static @Nullable Object value(Field field, CodedRow row, int position) {
        return switch (field) {
            case TextField _ -> row.code(position) == CodedRow.NO_TEXT ? null : row.code(position);
            case DateField _ -> row.ticks(position) == Ticks.NONE ? null : Ticks.time(row.ticks(position));
            case FlagField _ -> row.flag(position) < 0 ? null : row.flag(position) == 1;
            case Measure _ -> row.absent(position) ? null : number(row, position);
        };
    }

    /** Both ways to ask for a number must agree. */
    private static BigDecimal number(CodedRow row, int position) {
        BigDecimal exact = row.exact(position);
        if (row.fits(position)
                && exact.compareTo(BigDecimal.valueOf(row.mantissa(position), row.scale(position))) != 0) {
            throw new AssertionError(exact + " is not " + row.mantissa(position) + "E-" + row.scale(position));
        }
        return exact;
    }
}
