package dev.partnerlens.text;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filters in words, for chips, notes and the provenance of files. */
public final class FilterWords {
    private final Words words;
    private final Dataset home;

    /** @param home the set that is looked at; its own name of a field is preferred */
    public FilterWords(Words words, Dataset home) {
        this.words = words;
        this.home = home;
    }

    /** The name of the field alone. */
    public String name(Filter filter) {
        return name(filter.field());
    }

    /** What the filter asks of the field, without its name. */
    public String condition(Filter filter) {
        return switch (filter) {
            case Filter.AnyOf(var _, List<String> values) -> list(values);
            case Filter.NoneOf(var _, List<String> values) -> words.get("filter.not", list(values));
            case Filter.Contains(var _, String part) -> words.get("filter.contains", part);
            case Filter.Lacks(var _, String part) -> words.get("filter.lacks", part);
            case Filter.Empty _ -> words.get("filter.empty");
            case Filter.Present _ -> words.get("filter.present");
            case Filter.Within(var _, var period) -> words.formats().period(period);
            case Filter.Between between -> range(between);
        };
    }

    /** Name and condition. */
    public String sentence(Filter filter) {
        return words.get("filter.sentence", name(filter), condition(filter));
    }

    private String range(Filter.Between between) {
        Optional<String> from = between.from().map(this::exact);
        Optional<String> to = between.to().map(this::exact);
        if (from.isPresent() && to.isPresent()) {
            return words.get("filter.between", from.get(), to.get());
        }
        return from.map(least -> words.get("filter.at-least", least))
                .or(() -> to.map(most -> words.get("filter.at-most", most)))
                .orElseGet(() -> words.get("filter.present"));
    }

    /** A bound is what the user chose, so nothing of it is rounded away. */
    private String exact(BigDecimal bound) {
        return words.formats()
                .number(bound, Math.max(0, bound.stripTrailingZeros().scale()));
    }

    private String name(Field field) {
        return Stream.concat(Stream.of(home), Datasets.all().stream())
                .filter(dataset -> dataset.has(field))
                .findFirst()
                .map(dataset -> words.field(dataset, field))
                .orElse(field.name());
    }

    private String list(List<String> values) {
        return values.stream()
                .map(value -> value.isEmpty() ? words.get("filter.empty") : value.strip())
                .collect(Collectors.joining(", "));
    }
}
