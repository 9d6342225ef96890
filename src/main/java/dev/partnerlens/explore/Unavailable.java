package dev.partnerlens.explore;

import dev.partnerlens.core.Tab;
import java.util.List;

/**
 * A figure that partners know from the portal and that this service cannot give, said where a user would look for it.
 * Title and reason stand in the bundle {@code glossary} under {@code missing.<id>.title} and {@code missing.<id>.reason}.
 *
 * @param tabs where one would look for it, its home first
 */
public record Unavailable(String id, List<Tab> tabs) {
    private static final List<Unavailable> ALL = List.of(
            of("revenue", Tab.SUBSCRIPTIONS, Tab.OVERVIEW, Tab.RESELLERS),
            of("azure-revenue", Tab.USAGE, Tab.OVERVIEW),
            of("suspended-when", Tab.SUBSCRIPTIONS, Tab.USAGE),
            of("customer-segment", Tab.OVERVIEW, Tab.SUBSCRIPTIONS),
            of("deal-value", Tab.REFERRALS),
            of("referral-solution", Tab.REFERRALS),
            of("referral-reason", Tab.REFERRALS),
            of("page-visits", Tab.SEARCH),
            of("search-service-type", Tab.SEARCH),
            of("mpa-status", Tab.RESELLERS),
            of("reseller-products", Tab.RESELLERS),
            of("earlier-billing-periods", Tab.SPENDING),
            of("invoice", Tab.SPENDING),
            of("licence-history", Tab.LICENCES),
            of("licence-users", Tab.LICENCES),
            of("activity-before-90-days", Tab.ACTIVITY));

    private static Unavailable of(String id, Tab... tabs) {
        return new Unavailable(id, List.of(tabs));
    }

    public static List<Unavailable> all() {
        return ALL;
    }

    /** What one would look for on a tab. */
    public static List<Unavailable> on(Tab tab) {
        return ALL.stream().filter(each -> each.tabs().contains(tab)).toList();
    }
}
