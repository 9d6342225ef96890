package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The filters on the field that a chart's marks stand for. They choose marks instead of hiding the others.
 *
 * @param field the set's own field
 */
record Own(Field field, List<Filter> filters) {
    static Own of(Dataset set, Field field, Scope scope) {
        return new Own(
                field,
                scope.filters().stream()
                        .filter(filter -> is(set, filter, field))
                        .toList());
    }

    /** The scope without the filters on {@code fields}, in whichever set's words they were made. */
    static Scope without(Dataset set, Scope scope, List<? extends Field> fields) {
        List<Filter> others = new ArrayList<>(scope.filters());
        others.removeIf(filter -> fields.stream().anyMatch(field -> is(set, filter, field)));
        return new Scope(scope.today(), scope.period(), others);
    }

    /** A filter on one value of a text field; absent and empty texts are one value on screen. */
    static Filter only(TextField field, @Nullable String value) {
        return value == null || value.isEmpty() ? new Filter.Empty(field) : new Filter.AnyOf(field, List.of(value));
    }

    /** Whether filters are on and this value passes all of them. */
    boolean chosen(@Nullable String value) {
        return !filters.isEmpty() && filters.stream().allMatch(filter -> passes(filter, value));
    }

    /** Whether filters are on and some of these days pass all of them. */
    boolean chosen(Period days) {
        return !filters.isEmpty() && filters.stream().allMatch(filter -> passes(filter, days));
    }

    private static boolean is(Dataset set, Filter filter, Field field) {
        return set.counterpart(filter.field()).filter(field::equals).isPresent();
    }

    private boolean passes(Filter filter, @Nullable String value) {
        String text = value == null ? "" : value;
        return switch (filter) {
            case Filter.AnyOf f -> f.values().stream().anyMatch(each -> same(each, text));
            case Filter.NoneOf f -> text.isEmpty() || f.values().stream().noneMatch(each -> same(each, text));
            case Filter.Contains f -> holds(f.field(), text, f.part());
            case Filter.Lacks f -> text.isEmpty() || !holds(f.field(), text, f.part());
            case Filter.Empty _ -> text.isEmpty();
            case Filter.Present _ -> !text.isEmpty();
            case Filter.Within _, Filter.Between _ -> false;
        };
    }

    private static boolean holds(TextField field, String text, String part) {
        return field.exact()
                ? text.contains(part)
                : text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private boolean same(String a, String b) {
        return field instanceof TextField text ? text.same(a, b) : a.equalsIgnoreCase(b);
    }

    private static boolean passes(Filter filter, Period days) {
        return switch (filter) {
            case Filter.Within f -> f.period().overlaps(days);
            case Filter.AnyOf f -> f.values().stream().anyMatch(value -> days.contains(LocalDate.parse(value)));
            case Filter.NoneOf f ->
                days.days() > 1 || f.values().stream().noneMatch(value -> days.contains(LocalDate.parse(value)));
            case Filter.Present _ -> true;
            case Filter.Contains _, Filter.Lacks _, Filter.Empty _, Filter.Between _ -> false;
        };
    }
}
