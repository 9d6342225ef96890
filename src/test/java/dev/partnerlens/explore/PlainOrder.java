package dev.partnerlens.explore;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How rows are sorted, value by value and without a thought for speed: absent last, texts by code point. */
public final class PlainOrder {
    private PlainOrder() {}

    public static Comparator<Row> by(Field field, boolean descending) {
        Comparator<Object> values = descending
                ? Comparator.<Object>nullsFirst(PlainOrder::compare).reversed()
                : Comparator.<Object>nullsLast(PlainOrder::compare);
        return (left, right) -> values.compare(value(left, field), value(right, field));
    }

    private static @Nullable Object value(Row row, Field field) {
        Object value = row.value(row.dataset().position(field));
        return field instanceof DateField date
                        && date.precision() == DateField.Precision.DAY
                        && value instanceof LocalDateTime time
                ? time.truncatedTo(ChronoUnit.DAYS)
                : value;
    }

    private static int compare(Object left, Object right) {
        return switch (left) {
            case String text -> Arrays.compare(units(text), units((String) right));
            case LocalDateTime time -> time.compareTo((LocalDateTime) right);
            case Boolean flag -> flag.compareTo((Boolean) right);
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            default -> throw new IllegalStateException();
        };
    }

    /** Ascend as code points do; half of a pair counts as what it would be half of. */
    private static int[] units(String text) {
        return text.chars()
                .map(unit -> Character.isSurrogate((char) unit) ? unit + 0x10000 : unit)
                .toArray();
    }
}
