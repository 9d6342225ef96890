package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import java.util.List;
import java.util.Optional;

/** What of Azure is in use at all, told by the last 30 days. */
final class UsageLately {
    static final List<Kpi> ALL = List.of(new Kpi(
            "usage.active-30d",
            Tab.USAGE,
            Kpi.Unit.SUBSCRIPTIONS,
            Kpi.Direction.UP_IS_GOOD,
            Kpi.Basis.LAST_30_DAYS,
            false,
            List.of(AzureUsage.DATASET),
            Current.by(
                            lens -> NowReading.of(used(lens, Current.lately(lens.today()))),
                            AzureUsage.SUBSCRIPTION_ID,
                            AzureUsage.QUANTITY)
                    .against(UsageLately::before)));

    private UsageLately() {}

    private static Reading used(Lens lens, Period days) {
        return Reading.count(lens.used(AzureUsage.SUBSCRIPTION_ID, days).cardinality());
    }

    private static Optional<KpiResult.Change> before(Practice practice, Scope scope, NowReading now) {
        Period days = Current.lately(scope.today()).before();
        Lens lens = practice.lens(scope.today(), scope.filters());
        boolean picked =
                scope.filters().stream().anyMatch(filter -> filter.field().equals(AzureUsage.USAGE_DATE));
        return !picked && practice.freshness(AzureUsage.DATASET).covers(days)
                ? Cost.change(used(lens, days).value(), now.value())
                : Optional.empty();
    }
}
