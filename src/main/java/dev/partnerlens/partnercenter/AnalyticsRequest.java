package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.partnercenter.FilterExpression.Operator;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to the analytics API in its own grammar: {@code filter}, {@code groupby}, {@code aggregationLevel},
 * {@code orderby}, {@code top} and {@code skip}, each given at most once.
 *
 * @param path one of the set's documented paths
 */
record AnalyticsRequest(Dataset dataset, String path, SequencedMap<String, String> parameters) implements PagedRequest {
    /** The most rows that the service gives in one page. */
    static final int FULL_PAGE = 10_000;

    /** What a date is grouped by; it holds for all dates of a question. */
    enum Level {
        DAY("day"),
        WEEK("week"),
        MONTH("month");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        static Level of(Grain grain) {
            return switch (grain) {
                case DAY -> DAY;
                case WEEK -> WEEK;
                case MONTH -> MONTH;
                case QUARTER, YEAR -> throw new IllegalArgumentException("The service adds up no " + grain.id());
            };
        }
    }

    static AnalyticsRequest of(Dataset dataset, String path) {
        return new AnalyticsRequest(dataset, path, new LinkedHashMap<>());
    }

    /** Rows of whole days that meet the conditions; those that the service has no word for are left to whoever asks. */
    AnalyticsRequest where(Optional<Period> days, List<Filter> conditions) {
        List<FilterExpression> known = Stream.concat(
                        days.map(window -> FilterTranslation.within(dataset.date(), window)).stream(),
                        conditions.stream().flatMap(condition -> FilterTranslation.of(condition).stream()))
                .toList();
        return known.isEmpty() ? this : where(new FilterExpression.All(known));
    }

    /** Rows of days before {@code day}. */
    AnalyticsRequest before(LocalDate day) {
        return where(FilterExpression.day(dataset.date().name(), Operator.LT, day));
    }

    AnalyticsRequest where(FilterExpression condition) {
        return with("filter", condition.text());
    }

    /** One row for each combination of values instead of the rows. */
    AnalyticsRequest groupedBy(List<Field> fields) {
        return with("groupby", fields.stream().map(Field::name).collect(Collectors.joining(",")));
    }

    /** Only beside {@link #groupedBy}. */
    AnalyticsRequest dates(Level level) {
        return with("aggregationLevel", level.word);
    }

    /** One row a day instead of the rows. */
    AnalyticsRequest groupedByDay() {
        return groupedBy(List.of(dataset.date())).dates(Level.DAY);
    }

    AnalyticsRequest oldestFirst() {
        return with("orderby", dataset.date().name() + " asc");
    }

    AnalyticsRequest top(int rows) {
        return with("top", Integer.toString(rows));
    }

    @Override
    public Optional<PagedRequest> after(long rows) {
        return Optional.of(with("skip", Long.toString(rows)));
    }

    @Override
    public URI at(BaseAddress base) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + PercentEncoding.value(entry.getValue()))
                .collect(Collectors.joining("&"));
        return base.root().resolve(path + (query.isEmpty() ? "" : "?" + query));
    }

    private AnalyticsRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new AnalyticsRequest(dataset, path, new LinkedHashMap<>(more));
    }
}
