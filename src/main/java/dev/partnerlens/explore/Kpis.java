package dev.partnerlens.explore;

import dev.partnerlens.core.Tab;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All KPIs, in the order shown. */
public final class Kpis {
    private static final List<Kpi> ALL = Stream.of(
                    UsageKpis.ALL, SubscriptionKpis.ALL, ReferralKpis.ALL, SearchKpis.ALL, ResellerKpis.ALL)
            .flatMap(List::stream)
            .toList();

    /** The owner's first look: one number a question, each declared on the tab where it is at home. */
    private static final List<Kpi> OVERVIEW = List.of(
            SubscriptionKpis.ACTIVE,
            UsageKpis.CUSTOMERS_WITH_USAGE,
            SubscriptionKpis.RENEWING,
            UsageKpis.AT_RISK,
            ReferralKpis.PENDING);

    private Kpis() {}

    /** Every declaration once. */
    public static List<Kpi> all() {
        return ALL;
    }

    /** The KPIs that a tab shows; those of the overview are at home on other tabs and keep their ids. */
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
