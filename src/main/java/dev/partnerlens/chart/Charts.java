package dev.partnerlens.chart;

import dev.partnerlens.core.Tab;
import java.util.List;
import java.util.function.Function;

/** All charts, in the order shown; the parts of a row add up to twelve. */
public final class Charts {
    private static final List<ChartSpec> ALL = List.of(
            chart("active-trend", Tab.OVERVIEW, 4, ActiveTrend::build),
            chart("usage-by-month", Tab.OVERVIEW, 4, MonthlyUsage::build),
            chart("renewals-ahead", Tab.OVERVIEW, 4, Renewals::columns),
            chart("top-customers", Tab.OVERVIEW, 6, UsageRanks::customers),
            chart("churn", Tab.OVERVIEW, 6, SubscriptionChurn::all),
            chart("daily-usage", Tab.USAGE, 7, DailyUsage::build),
            chart("top-customers", Tab.USAGE, 5, UsageRanks::customers),
            chart("subscription-churn", Tab.USAGE, 4, SubscriptionChurn::azure),
            chart("category-by-month", Tab.USAGE, 5, CategoryByMonth::build),
            chart("usage-by-location", Tab.USAGE, 3, UsageRanks::locations),
            chart("renewal-calendar", Tab.SUBSCRIPTIONS, 8, Renewals::calendar),
            chart("status", Tab.SUBSCRIPTIONS, 4, SubscriptionStatus::build),
            chart("churn", Tab.SUBSCRIPTIONS, 4, SubscriptionChurn::all),
            chart("top-products", Tab.SUBSCRIPTIONS, 4, CountRanks::products),
            chart("trial-conversions", Tab.SUBSCRIPTIONS, 4, EventsByMonth::trialConversions),
            chart("funnel", Tab.REFERRALS, 7, ReferralFunnel::build),
            chart("acceptance-hours", Tab.REFERRALS, 5, AcceptanceHours::build),
            chart("status", Tab.REFERRALS, 4, CountRanks::referralStatus),
            chart("monthly-trend", Tab.REFERRALS, 4, LinesOverTime::referrals),
            chart("time-in-stage", Tab.REFERRALS, 4, TimeInStage::build),
            chart("search-funnel", Tab.SEARCH, 6, SearchFunnel::build),
            chart("searches-by-week", Tab.SEARCH, 6, LinesOverTime::searches),
            chart("top-keywords", Tab.SEARCH, 4, CountRanks::keywords),
            chart("by-country", Tab.SEARCH, 4, CountRanks::searchCountries),
            chart("by-industry", Tab.SEARCH, 4, CountRanks::searchIndustries),
            chart("top-resellers", Tab.RESELLERS, 4, CountRanks::resellers),
            chart("by-market", Tab.RESELLERS, 4, CountRanks::resellerMarkets),
            chart("new-by-month", Tab.RESELLERS, 4, EventsByMonth::newResellers),
            chart("top-customers", Tab.SPENDING, 4, SpendingRanks::customers),
            chart("top-services", Tab.SPENDING, 4, SpendingRanks::services),
            chart("top-meters", Tab.SPENDING, 4, SpendingRanks::meters),
            chart("by-product", Tab.LICENCES, 4, LicenceRanks::products),
            chart("by-workload", Tab.LICENCES, 4, LicenceRanks::workloads),
            chart("top-customers", Tab.LICENCES, 4, LicenceRanks::customers),
            chart("actions-by-month", Tab.ACTIVITY, 4, EventsByMonth::actions),
            chart("by-kind", Tab.ACTIVITY, 4, CountRanks::activityKinds),
            chart("by-user", Tab.ACTIVITY, 4, CountRanks::activityUsers));

    private Charts() {}

    public static List<ChartSpec> all() {
        return ALL;
    }

    public static List<ChartSpec> of(Tab tab) {
        return ALL.stream().filter(chart -> chart.tab() == tab).toList();
    }

    private static ChartSpec chart(String id, Tab tab, int columns, Function<Sheet, ChartModel> build) {
        return new ChartSpec(
                id,
                tab,
                columns,
                (spec, practice, scope, choices, words) ->
                        build.apply(new Sheet(spec, practice, scope, choices, words)));
    }
}
