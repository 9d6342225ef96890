package dev.partnerlens.explore;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Query} found: groups sorted by their keys (absent first, texts by code point, dates by time), sums exact.
 *
 * @param rows one group each; without groups exactly one, the total
 * @param unit the one unit of the measure; empty when there is no measure, no unit field, or more than one unit
 * @param byUnit one entry a unit where the answer mixes units, else empty. Grouped answers then have one row a unit.
 * @param complete whether nothing speaks against it, see {@link dev.partnerlens.core.Freshness#doubts}
 * @param asOf the day the answer stands for
 * @param ignored filters that cannot reach this set
 */
public record Answer(
        Query query,
        List<Group> rows,
        Optional<String> unit,
        List<UnitTotal> byUnit,
        boolean complete,
        LocalDate asOf,
        List<Filter> ignored) {
    public Answer {
        rows = List.copyOf(rows);
        byUnit = List.copyOf(byUnit);
        ignored = List.copyOf(ignored);
    }

    /** Whether adding everything up would mix units. */
    public boolean mixedUnits() {
        return !byUnit.isEmpty();
    }

    /**
     * One group.
     *
     * @param keys a value for each field of the query's groupBy: String, LocalDate, Boolean, BigDecimal or null
     * @param unit the unit this row adds up, only in answers that mix units
     * @param sum the measure added up exactly; null without a measure and in the total row of mixed units
     */
    public record Group(
            List<@Nullable Object> keys,
            @Nullable String unit,
            @Nullable BigDecimal sum,
            long rowCount) {}

    /** The total of one unit; the empty text is a unit like any other. */
    public record UnitTotal(String unit, BigDecimal sum, long rowCount) {}
}
