package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI is worked out that looks at no period of the user's choice: how things stand, the running billing period, the
 * last 30 days.
 *
 * @param needs the fields without which there is no figure; never sent by the service, they make it "not delivered"
 * @param before finds what to compare with; null where nothing is
 */
record Current(Finding finding, List<Field> needs, @Nullable Comparison before) implements Kpi.Computation {
    private static final int DAYS_BACK = 30;

    /** The figure. */
    @FunctionalInterface
    interface Finding {
        NowReading of(Lens lens);
    }

    /** The change since an earlier time, empty where that is not wholly known. */
    @FunctionalInterface
    interface Comparison {
        Optional<KpiResult.Change> of(Practice practice, Scope scope, NowReading now);
    }

    static Current by(Finding finding, Field... needs) {
        return new Current(finding, List.of(needs), null);
    }

    Current against(Comparison earlier) {
        return new Current(finding, needs, earlier);
    }

    /** The 30 days before today, which is not over. */
    static Period lately(LocalDate today) {
        return new Period(today.minusDays(DAYS_BACK), today.minusDays(1));
    }

    @Override
    public boolean comparable() {
        return before != null;
    }

    @Override
    public boolean comparesItself() {
        return before != null;
    }

    @Override
    public KpiResult of(Kpi kpi, Practice practice, Scope scope) {
        Lens lens = practice.lens(scope.today(), scope.filters());
        Knowledge knowledge = new Knowledge(practice, kpi.sets(), scope.today());
        Optional<KpiState> unknown = knowledge.unknown(needs).or(() -> lacksDays(kpi, knowledge));
        if (unknown.isPresent()) {
            return result(kpi, unknown.get(), NowReading.count(0), false, Optional.empty(), lens);
        }
        NowReading found = finding.of(lens);
        Comparison earlier = before;
        return result(
                kpi,
                state(kpi, practice, scope, found, knowledge),
                found,
                true,
                earlier == null ? Optional.empty() : earlier.of(practice, scope, found),
                lens);
    }

    private static KpiResult result(
            Kpi kpi, KpiState state, NowReading found, boolean known, Optional<KpiResult.Change> change, Lens lens) {
        return new KpiResult(
                kpi,
                state,
                known ? found.value() : null,
                change,
                Optional.empty(),
                List.of(),
                List.of(),
                found.items(),
                lens.ignored(kpi.sets()),
                found.currency());
    }

    private static Optional<KpiState> lacksDays(Kpi kpi, Knowledge knowledge) {
        return kpi.basis() == Kpi.Basis.LAST_30_DAYS && !knowledge.touches(lately(knowledge.today()))
                ? Optional.of(KpiState.NOT_FETCHED)
                : Optional.empty();
    }

    private KpiState state(Kpi kpi, Practice practice, Scope scope, NowReading found, Knowledge knowledge) {
        if (found.base() == 0 && !scope.filters().isEmpty()) {
            Lens open = practice.lens(scope.today(), List.of());
            if (finding.of(open).base() != 0) {
                return KpiState.FILTERED_OUT;
            }
        }
        boolean running = switch (kpi.basis()) {
            case BILLING_PERIOD -> true;
            case LAST_30_DAYS -> !knowledge.covers(lately(scope.today()));
            case PERIOD, PERIOD_END, NOW, NEXT_30_DAYS -> false;
        };
        if (running) {
            return KpiState.PARTIAL;
        }
        return found.isNothing() ? KpiState.ZERO : KpiState.OK;
    }
}
