package dev.partnerlens.explore;

import dev.partnerlens.core.Filter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A KPI worked out for one scope.
 *
 * @param value null unless {@link KpiState#hasValue}; null as well where currencies would be mixed, and for a mean of
 *     nothing
 * @param previousPeriod against the same number of days right before; empty where that is not wholly known
 * @param firstToLastMonth the portal's way: the last full month of the period against the first full month; empty with
 *     fewer than two full months
 * @param series by day, for KPIs that are declared to have one
 * @param months one point a month of the period, for the sparkline
 * @param items the rows behind a list KPI, field names to values (String, LocalDate, BigDecimal, null)
 * @param ignored filters that do not reach this KPI's sets
 * @param currency what the value, or the amounts that it compares, are in
 */
public record KpiResult(
        Kpi kpi,
        KpiState state,
        @Nullable BigDecimal value,
        Optional<Change> previousPeriod,
        Optional<Change> firstToLastMonth,
        List<Point> series,
        List<Point> months,
        List<Map<String, @Nullable Object>> items,
        List<Filter> ignored,
        Currency currency) {
    /** A result that is no amount of money. */
    public KpiResult(
            Kpi kpi,
            KpiState state,
            @Nullable BigDecimal value,
            Optional<Change> previousPeriod,
            Optional<Change> firstToLastMonth,
            List<Point> series,
            List<Point> months,
            List<Map<String, @Nullable Object>> items,
            List<Filter> ignored) {
        this(kpi, state, value, previousPeriod, firstToLastMonth, series, months, items, ignored, new Currency.None());
    }

    /** What amounts are in. */
    public sealed interface Currency {
        /** No money, or none there. */
        record None() implements Currency {}

        /** One, named as the service sent it; a name may be empty. */
        record One(String name) implements Currency {}

        /** Amounts of several are never added: there is no value, {@code items} has one entry a currency. */
        record Several() implements Currency {}
    }

    /** Whether the value is refused, since it would add up several currencies. */
    public boolean isMixed() {
        return currency instanceof Currency.Several;
    }

    /** The same KPI without the user's filters, where they hide everything; for "0 of 31". */
    public Optional<KpiResult> unfiltered(Practice practice, Scope scope) {
        return state == KpiState.FILTERED_OUT
                ? Optional.of(kpi.evaluate(practice, new Scope(scope.today(), scope.period(), List.of())))
                : Optional.empty();
    }

    /**
     * A change in percent of {@code before}.
     *
     * @param before the value compared with
     * @param now the value of the later time
     * @param percent null where {@code before} is zero; for a KPI in percent, the difference in points
     */
    public record Change(
            BigDecimal before, BigDecimal now, @Nullable BigDecimal percent) {}

    /** One step of a series; {@code partial} where the step is not over or not wholly fetched. */
    public record Point(LocalDate day, Map<String, BigDecimal> values, boolean partial) {
        /** The name of the KPI's own value in {@code values}. */
        public static final String VALUE = "value";
    }
}
