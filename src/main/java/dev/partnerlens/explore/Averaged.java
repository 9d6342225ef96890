package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import java.util.List;

/** How a mean or a rate over a period is worked out: that of nothing has no value, where a count has zero. */
record Averaged(Measured measured) implements Kpi.Computation {
    @Override
    public List<Field> needs() {
        return measured.needs();
    }

    @Override
    public KpiResult of(Kpi kpi, Practice practice, Scope scope) {
        KpiResult result = measured.of(kpi, practice, scope);
        Lens lens = practice.lens(scope.today(), scope.filters());
        if (result.value() == null || measured.figure().of(lens, scope.period()).base() > 0) {
            return result;
        }
        return new KpiResult(
                kpi,
                result.state(),
                null,
                result.previousPeriod(),
                result.firstToLastMonth(),
                result.series(),
                result.months(),
                result.items(),
                result.ignored());
    }
}
