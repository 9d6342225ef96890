package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Tab;
import java.util.List;

/**
 * A KPI, declared once: tiles, terminal, workbook and glossary read this. Title and definition stand in the bundle
 * {@code kpis} under {@code kpi.<id>.title} and {@code kpi.<id>.definition}.
 *
 * @param id such as {@code usage.customers-with-usage}; keeps its meaning for ever
 * @param sets what it is counted from, the first is the one whose rows stand behind the number
 * @param tile whether the tab shows it as one of its tiles
 */
public record Kpi(
        String id,
        Tab tab,
        Unit unit,
        Direction direction,
        Basis basis,
        boolean tile,
        List<Dataset> sets,
        Computation computation) {

    /** What the value counts. */
    public enum Unit {
        SUBSCRIPTIONS,
        CUSTOMERS,
        LICENCES,
        REFERRALS,
        SEARCHES,
        RESELLERS,
        PERCENT
    }

    /** Whether more is good, which decides a change's colour and nothing else. */
    public enum Direction {
        UP_IS_GOOD,
        DOWN_IS_GOOD,
        NEUTRAL
    }

    /** What time the value looks at. */
    public enum Basis {
        PERIOD,
        PERIOD_END,
        NOW,
        NEXT_30_DAYS;

        /** Whether another period gives another value; the state of now has no past and ignores the period. */
        public boolean isOfPeriod() {
            return this == PERIOD || this == PERIOD_END;
        }
    }

    /** How a KPI is worked out from the loaded sets. */
    @FunctionalInterface
    public interface Computation {
        KpiResult of(Kpi kpi, Practice practice, Scope scope);
    }

    public KpiResult evaluate(Practice practice, Scope scope) {
        return computation.of(this, practice, scope);
    }
}
