package dev.partnerlens.explore;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the user looks at: the period and the filters of a tab, and the day that counts as today (UTC). */
public record Scope(LocalDate today, Period period, List<Filter> filters) {
    public Scope {
        filters = List.copyOf(filters);
    }

    public Scope during(Period other) {
        return new Scope(today, other, filters);
    }

    /** The same view without the filters on one field, for a chart that must not hide its own other marks. */
    public Scope without(Filter own) {
        List<Filter> others = new ArrayList<>(filters);
        others.removeIf(filter -> filter.field().equals(own.field()));
        return new Scope(today, period, others);
    }
}
