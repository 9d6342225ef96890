package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Ticks;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the values of a row into numbers: codes of texts, ticks, 0 and 1, packed decimals. */
final class RowCoder {
    private final List<Field> fields;
    private final TextCodes texts;

    RowCoder(Dataset dataset, TextCodes texts) {
        this.fields = dataset.fields();
        this.texts = texts;
    }

    /** Numbers by field position. */
    void code(Row row, long[] into) {
        for (int i = 0; i < into.length; i++) {
            @Nullable Object value = row.value(i);
            into[i] = value == null ? Absent.VALUE : code(fields.get(i), value);
        }
    }

    private long code(Field field, Object value) {
        return switch (field) {
            case TextField _ -> texts.code((String) value);
            case DateField _ -> Ticks.of((LocalDateTime) value);
            case FlagField _ -> (Boolean) value ? 1 : 0;
            case Measure _ -> {
                BigDecimal number = (BigDecimal) value;
                yield Decimals.fits(number)
                        ? Decimals.packed(number)
                        : Decimals.packedText(texts.code(number.toString()));
            }
        };
    }
}
