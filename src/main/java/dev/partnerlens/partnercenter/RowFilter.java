package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds rows against the conditions and the days that were asked for, since a service may ignore what it was asked. */
final class RowFilter implements Predicate<Row> {
    private final Optional<Period> window;
    private final List<Filter> conditions;

    RowFilter(Optional<Period> window, List<Filter> conditions) {
        this.window = window;
        this.conditions = List.copyOf(conditions);
    }

    @Override
    public boolean test(Row row) {
        return window.map(days -> within(row.date(row.dataset().date()), days)).orElse(true)
                && conditions.stream().allMatch(condition -> holds(condition, row));
    }

    private static boolean holds(Filter condition, Row row) {
        Object value = row.value(row.dataset().position(condition.field()));
        return switch (condition) {
            case Filter.AnyOf(var field, List<String> values) ->
                values.stream().anyMatch(wanted -> is(field instanceof TextField text ? text : null, value, wanted));
            case Filter.NoneOf(var field, List<String> values) ->
                absent(value)
                        || values.stream()
                                .noneMatch(other -> is(field instanceof TextField text ? text : null, value, other));
            case Filter.Contains(TextField field, String part) ->
                value instanceof String text && holds(field, text, part);
            case Filter.Lacks(TextField field, String part) ->
                absent(value) || !(value instanceof String text && holds(field, text, part));
            case Filter.Empty _ -> absent(value);
            case Filter.Present _ -> !absent(value);
            case Filter.Within(var _, Period days) -> within(value, days);
            case Filter.Between between -> value instanceof BigDecimal number && between.holds(number);
        };
    }

    private static boolean within(@Nullable Object value, Period days) {
        return value instanceof LocalDateTime time && days.contains(time.toLocalDate());
    }

    private static boolean absent(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private static boolean holds(TextField field, String text, String part) {
        return field.exact()
                ? text.contains(part)
                : text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** An empty text among those wanted stands for absent as well. */
    private static boolean is(@Nullable TextField field, @Nullable Object value, String wanted) {
        return switch (value) {
            case null -> wanted.isEmpty();
            case String text -> field != null && field.same(text, wanted);
            case LocalDateTime time -> time.toLocalDate().toString().equals(wanted);
            case Boolean flag -> flag.toString().equalsIgnoreCase(wanted);
            case BigDecimal number -> isNumber(number, wanted);
            default -> false;
        };
    }

    private static boolean isNumber(BigDecimal number, String wanted) {
        try {
            return number.compareTo(new BigDecimal(wanted)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
