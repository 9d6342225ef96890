package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Activity;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question to the activity log: days, and at most one condition as JSON. Source: the page "Get a record of Partner
 * Center activity".
 *
 * @param last the day asked for as the end; empty up to now
 * @param filter the condition as JSON, empty for none
 */
record AuditRequest(String path, LocalDate first, Optional<LocalDate> last, String filter) implements PagedRequest {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * The records of whole days. It is not documented whether the end is part of what is asked for, so one day more is
     * asked; a day to come may be refused, so then no end is named at all.
     */
    static AuditRequest of(String path, Period days, LocalDate today) {
        LocalDate after = days.to().plusDays(1);
        return new AuditRequest(path, days.from(), Optional.of(after).filter(day -> !day.isAfter(today)), "");
    }

    /** The days that a question for these days asks for. */
    static Period days(Period days) {
        return new Period(days.from(), days.to().plusDays(1));
    }

    /** The same with the first of these conditions that the service documents; the others are for whoever asks. */
    AuditRequest where(List<Filter> filters) {
        return filters.stream()
                .flatMap(condition -> json(condition).stream())
                .findFirst()
                .map(json -> new AuditRequest(path, first, last, json))
                .orElse(this);
    }

    @Override
    public URI at(BaseAddress base) {
        String query = "?startDate=" + first
                + last.map(day -> "&endDate=" + day).orElse("")
                + (filter.isEmpty() ? "" : "&filter=" + PercentEncoding.value(filter));
        return base.root().resolve(path + query);
    }

    @Override
    public Optional<PagedRequest> after(long rows) {
        return Optional.empty();
    }

    private static Optional<String> json(Filter condition) {
        return switch (condition) {
            case Filter.Contains(var field, String part)
            when field.equals(Activity.CUSTOMER_NAME) -> Optional.of(json("CompanyName", part, "substring"));
            case Filter.AnyOf(var field, List<String> values)
            when values.size() == 1 && field.equals(Activity.CUSTOMER_ID) ->
                Optional.of(json("CustomerId", values.getFirst(), "equals"));
            case Filter.AnyOf(var field, List<String> values)
            when values.size() == 1 && field.equals(Activity.RESOURCE_TYPE) ->
                Optional.of(json("ResourceType", values.getFirst(), "equals"));
            default -> Optional.empty();
        };
    }

    private static String json(String field, String value, String operator) {
        return MAPPER.createObjectNode()
                .put("Field", field)
                .put("Value", value)
                .put("Operator", operator)
                .toString();
    }
}
