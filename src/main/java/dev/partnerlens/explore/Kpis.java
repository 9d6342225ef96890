package dev.partnerlens.explore;

import dev.partnerlens.core.Tab;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All KPIs, in the order shown. */
public final class Kpis {
    private static final List<Kpi> ALL = Stream.of(
                    CustomerKpis.ALL,
                    UsageKpis.ALL,
                    UsageLately.ALL,
                    SubscriptionKpis.ALL,
                    SubscriptionStandings.ALL,
                    ReferralKpis.ALL,
                    ReferralRates.ALL,
                    SearchKpis.ALL,
                    SearchRates.ALL,
                    ResellerKpis.ALL,
                    ResellerStandings.ALL,
                    SpendingKpis.ALL,
                    LicenceKpis.ALL,
                    ActivityKpis.ALL)
            .flatMap(List::stream)
            .toList();

    /** The owner's first look: one number a question, some of them at home on other tabs, then all about customers. */
    private static final List<Kpi> OVERVIEW = Stream.concat(
                    Stream.of(
                            SubscriptionKpis.ACTIVE,
                            UsageKpis.CUSTOMERS_WITH_USAGE,
                            SubscriptionKpis.RENEWING,
                            UsageKpis.AT_RISK,
                            ReferralKpis.PENDING),
                    CustomerKpis.ALL.stream())
            .toList();

    private Kpis() {}

    /** Every declaration once. */
    public static List<Kpi> all() {
        return ALL;
    }

    /** The KPIs that a tab shows; what the overview picks from other tabs keeps its id. */
    public static List<Kpi> of(Tab tab) {
        return tab == Tab.OVERVIEW
                ? OVERVIEW
                : ALL.stream().filter(kpi -> kpi.tab() == tab).toList();
    }

    /** The KPI of an id. */
    public static Optional<Kpi> byId(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }
}
