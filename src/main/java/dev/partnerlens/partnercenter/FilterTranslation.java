package dev.partnerlens.partnercenter;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Use;
import dev.partnerlens.partnercenter.FilterExpression.Operator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Our conditions in the service's words, where the service documents that it understands them. */
final class FilterTranslation {
    private FilterTranslation() {}

    /** Empty where the field is not documented as one to filter by, or the grammar has no word for the condition. */
    static Optional<FilterExpression> of(Filter condition) {
        if (!condition.field().wire().uses().contains(Use.FILTER)) {
            return Optional.empty();
        }
        return switch (condition) {
            case Filter.AnyOf(Field field, List<String> values) ->
                each(field, values, Operator.EQ).map(FilterTranslation::any);
            // An absent value is not equal to any, as OData has it; so does what we mean by it.
            case Filter.NoneOf(Field field, List<String> values) ->
                each(field, values, Operator.NE).map(FilterTranslation::all);
            case Filter.Contains(TextField field, String part) ->
                Optional.of(new FilterExpression.Contains(field.name(), part));
            case Filter.Within(DateField field, Period days) -> Optional.of(within(field, days));
            case Filter.Between(Measure field, Optional<BigDecimal> from, Optional<BigDecimal> to) ->
                between(field, from, to);
            // What the service holds for absent is not documented, and neither is a word for it, nor one for "not".
            case Filter.Empty _, Filter.Present _, Filter.Lacks _ -> Optional.empty();
        };
    }

    /**
     * Whole days. The end is asked as "before the day after", since a comparison with the last day itself would leave out
     * what happened after its midnight.
     */
    static FilterExpression within(DateField field, Period days) {
        return FilterExpression.all(
                FilterExpression.day(field.name(), Operator.GE, days.from()),
                FilterExpression.day(field.name(), Operator.LT, days.to().plusDays(1)));
    }

    private static Optional<FilterExpression> between(
            Measure field, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        List<FilterExpression> bounds = Stream.concat(
                        from.stream().map(least -> FilterExpression.number(field.name(), Operator.GE, least)),
                        to.stream().map(most -> FilterExpression.number(field.name(), Operator.LE, most)))
                .map(FilterExpression.class::cast)
                .toList();
        return bounds.isEmpty() ? Optional.empty() : Optional.of(all(bounds));
    }

    private static Optional<List<FilterExpression>> each(Field field, List<String> values, Operator operator) {
        // An empty text also means absent to us, and it is unknown what it means to the service.
        if (values.isEmpty() || values.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Function<String, FilterExpression> one = value -> comparison(field, operator, value);
        try {
            return Optional.of(values.stream().map(one).toList());
        } catch (DateTimeException | IllegalArgumentException noValueOfTheField) {
            return Optional.empty();
        }
    }

    private static FilterExpression comparison(Field field, Operator operator, String value) {
        return switch (field) {
            case TextField _ -> FilterExpression.text(field.name(), operator, value);
            case FlagField _ -> FilterExpression.flag(field.name(), operator, flag(value));
            case Measure _ -> FilterExpression.number(field.name(), operator, new BigDecimal(value));
            case DateField date -> onDay(date, operator, LocalDate.parse(value));
        };
    }

    private static boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static FilterExpression onDay(DateField date, Operator operator, LocalDate day) {
        return operator == Operator.EQ
                ? within(date, Period.day(day))
                : FilterExpression.any(
                        FilterExpression.day(date.name(), Operator.LT, day),
                        FilterExpression.day(date.name(), Operator.GE, day.plusDays(1)));
    }

    private static FilterExpression any(List<FilterExpression> parts) {
        return new FilterExpression.Any(parts);
    }

    private static FilterExpression all(List<FilterExpression> parts) {
        return new FilterExpression.All(parts);
    }
}
