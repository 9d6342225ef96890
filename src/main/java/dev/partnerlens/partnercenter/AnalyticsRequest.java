package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A question to the analytics API in its own grammar: {@code filter}, {@code groupby}, {@code aggregationLevel},
 * {@code orderby}, {@code top} and {@code skip}, each given at most once.
 */
record AnalyticsRequest(Dataset dataset, SequencedMap<String, String> parameters) {
    /** The most rows that the service gives in one page. */
    static final int FULL_PAGE = 10_000;

    static AnalyticsRequest of(Dataset dataset) {
        return new AnalyticsRequest(dataset, new LinkedHashMap<>());
    }

    /**
     * Rows of whole days. The end is asked as "before the day after", since a comparison with the last day itself would
     * leave out what happened after its midnight.
     */
    AnalyticsRequest within(Period window) {
        return filter(compare("ge", window.from()) + " and "
                + compare("lt", window.to().plusDays(1)));
    }

    /** Rows of days before {@code day}. */
    AnalyticsRequest before(LocalDate day) {
        return filter(compare("lt", day));
    }

    /** One row a day instead of the rows. */
    AnalyticsRequest groupedByDay() {
        return with("groupby", dataset.date().name()).with("aggregationLevel", "day");
    }

    AnalyticsRequest oldestFirst() {
        return with("orderby", dataset.date().name() + " asc");
    }

    AnalyticsRequest top(int rows) {
        return with("top", Integer.toString(rows));
    }

    AnalyticsRequest skip(long rows) {
        return with("skip", Long.toString(rows));
    }

    URI at(BaseAddress base) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + PercentEncoding.value(entry.getValue()))
                .collect(Collectors.joining("&"));
        return base.root().resolve(dataset.endpoint().paths().getFirst() + (query.isEmpty() ? "" : "?" + query));
    }

    private AnalyticsRequest filter(String expression) {
        return with("filter", expression);
    }

    private String compare(String operator, LocalDate day) {
        return dataset.date().name() + " " + operator + " cast('" + day + "',Edm.DateTimeOffset)";
    }

    private AnalyticsRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new AnalyticsRequest(dataset, new LinkedHashMap<>(more));
    }
}
