package dev.partnerlens.core;

import java.util.List;
import java.util.Optional;

/**
 * A question to one dataset: sums and row counts by group. Filters on fields that the set lacks reach it through the
 * subscription id, else the customer id.
 *
 * @param measure one that may be added up
 * @param period days of the set's own date; empty for all of it, rows without a date included
 */
public record Query(
        Dataset dataset,
        List<GroupBy> groupBy,
        Optional<Measure> measure,
        List<Filter> where,
        Optional<Period> period) {
    public Query {
        groupBy = List.copyOf(groupBy);
        where = List.copyOf(where);
        if (measure.isPresent() && !measure.get().addable()) {
            throw new IllegalArgumentException(measure.get().name() + " does not add up");
        }
    }

    /** The total of a set: no groups, no measure, no conditions. */
    public static Query of(Dataset dataset) {
        return new Query(dataset, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    public Query by(GroupBy... groups) {
        return new Query(dataset, List.of(groups), measure, where, period);
    }

    public Query sum(Measure what) {
        return new Query(dataset, groupBy, Optional.of(what), where, period);
    }

    public Query where(List<Filter> filters) {
        return new Query(dataset, groupBy, measure, filters, period);
    }

    public Query within(Period days) {
        return new Query(dataset, groupBy, measure, where, Optional.of(days));
    }
}
