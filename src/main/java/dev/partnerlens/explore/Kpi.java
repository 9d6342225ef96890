package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Tab;
import java.util.List;
import java.util.Optional;

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
        USERS,
        ACTIONS,
        KINDS,
        PRODUCTS,
        WORKLOADS,
        SERVICES,
        METERS,
        RESOURCES,
        KEYWORDS,
        DAYS,
        PERCENT,
        /** An amount in the currency that the result names. */
        MONEY;

        /** Whether it is a share or a mean, which of nothing says nothing. */
        public boolean isMean() {
            return this == PERCENT || this == DAYS;
        }
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
        NEXT_30_DAYS,
        /** Today and the 30 days before it. */
        LAST_30_DAYS,
        /** The billing period that runs now, whichever days that has. */
        BILLING_PERIOD;

        /** Whether another period gives another value; the state of now has no past and ignores the period. */
        public boolean isOfPeriod() {
            return this == PERIOD || this == PERIOD_END;
        }
    }

    /** How a KPI is worked out from the loaded sets. */
    @FunctionalInterface
    public interface Computation {
        KpiResult of(Kpi kpi, Practice practice, Scope scope);

        /** The fields without which there is no figure. */
        default List<Field> needs() {
            return List.of();
        }

        /** Whether the number alone says something beside that of another time. */
        default boolean comparable() {
            return true;
        }

        /** Whether there is an earlier time to compare with although the figure looks at no chosen period. */
        default boolean comparesItself() {
            return false;
        }
    }

    /** Whether results may hold a change against the time right before. */
    public boolean comparesPrevious() {
        return computation.comparesItself() || comparesMonths();
    }

    /** Whether results may hold the change from the first full month to the last. */
    public boolean comparesMonths() {
        return basis.isOfPeriod() && computation.comparable();
    }

    /** The fields of its sets that the service must have sent. */
    public List<Field> needs() {
        return computation.needs();
    }

    /** What must be said wherever the figure is shown: the caveat of the amounts it is made of. */
    public Optional<Measure.Caveat> caveat() {
        return needs().stream()
                .filter(Measure.class::isInstance)
                .flatMap(field -> ((Measure) field).caveat().stream())
                .findFirst();
    }

    public KpiResult evaluate(Practice practice, Scope scope) {
        return computation.of(this, practice, scope);
    }
}
