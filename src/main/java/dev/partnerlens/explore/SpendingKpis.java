package dev.partnerlens.explore;

import static dev.partnerlens.explore.Kpi.Basis.BILLING_PERIOD;
import static dev.partnerlens.explore.Kpi.Basis.NOW;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.ResourceSpending;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import java.util.List;

/** The KPIs of the spending page: the cost of the billing period that runs now, an estimate of the service and no bill. */
final class SpendingKpis {
    private static final Cost OF_CUSTOMERS =
            new Cost(CustomerSpending.DATASET, CustomerSpending.CURRENCY, CustomerSpending.TOTAL_COST);
    private static final Cost OF_SUBSCRIPTIONS =
            new Cost(SubscriptionSpending.DATASET, SubscriptionSpending.CURRENCY, SubscriptionSpending.TOTAL_COST);
    private static final Cost OF_METERS =
            new Cost(MeterSpending.DATASET, MeterSpending.CURRENCY, MeterSpending.TOTAL_COST);
    private static final Cost OF_RESOURCES =
            new Cost(ResourceSpending.DATASET, ResourceSpending.CURRENCY, ResourceSpending.TOTAL_COST);
    private static final Cost OF_PARTNER =
            new Cost(PartnerSpending.DATASET, PartnerSpending.CURRENCY, PartnerSpending.TOTAL_COST);

    static final Kpi TOTAL = of(
            "total",
            Kpi.Unit.MONEY,
            NEUTRAL,
            BILLING_PERIOD,
            true,
            CustomerSpending.DATASET,
            Current.by(OF_CUSTOMERS::total, CustomerSpending.TOTAL_COST, CustomerSpending.CURRENCY)
                    .against(OF_CUSTOMERS::sinceMonthBefore));

    static final List<Kpi> ALL = List.of(
            TOTAL,
            of(
                    "over-budget",
                    Kpi.Unit.CUSTOMERS,
                    DOWN_IS_GOOD,
                    BILLING_PERIOD,
                    true,
                    CustomerSpending.DATASET,
                    Current.by(lens -> Budgeted.of(lens).over(), CustomerSpending.TOTAL_COST)),
            of(
                    "near-budget",
                    Kpi.Unit.CUSTOMERS,
                    DOWN_IS_GOOD,
                    BILLING_PERIOD,
                    true,
                    CustomerSpending.DATASET,
                    Current.by(lens -> Budgeted.of(lens).near(), CustomerSpending.TOTAL_COST)),
            of(
                    "budget-used",
                    Kpi.Unit.PERCENT,
                    NEUTRAL,
                    BILLING_PERIOD,
                    true,
                    CustomerSpending.DATASET,
                    Current.by(
                            lens -> Budgeted.of(lens).share(), CustomerSpending.TOTAL_COST, CustomerSpending.CURRENCY)),
            of(
                    "without-budget",
                    Kpi.Unit.CUSTOMERS,
                    DOWN_IS_GOOD,
                    NOW,
                    true,
                    CustomerSpending.DATASET,
                    Current.by(Budgeted::without, CustomerSpending.ID)),
            of(
                    "customers",
                    Kpi.Unit.CUSTOMERS,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    CustomerSpending.DATASET,
                    Current.by(
                            lens -> NowReading.count(OF_CUSTOMERS
                                    .spending(lens)
                                    .ids(CustomerSpending.ID)
                                    .size()),
                            CustomerSpending.ID,
                            CustomerSpending.TOTAL_COST)),
            of(
                    "subscriptions",
                    Kpi.Unit.SUBSCRIPTIONS,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    SubscriptionSpending.DATASET,
                    Current.by(
                            lens -> NowReading.count(OF_SUBSCRIPTIONS
                                    .spending(lens)
                                    .ids(SubscriptionSpending.ID)
                                    .size()),
                            SubscriptionSpending.ID,
                            SubscriptionSpending.TOTAL_COST)),
            of(
                    "top-customers",
                    Kpi.Unit.CUSTOMERS,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    CustomerSpending.DATASET,
                    Current.by(
                            lens -> OF_CUSTOMERS.top(lens, CustomerSpending.ID, CustomerSpending.NAME),
                            CustomerSpending.ID,
                            CustomerSpending.TOTAL_COST)),
            of(
                    "top-subscriptions",
                    Kpi.Unit.SUBSCRIPTIONS,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    SubscriptionSpending.DATASET,
                    Current.by(
                            lens -> OF_SUBSCRIPTIONS.top(
                                    lens,
                                    SubscriptionSpending.ID,
                                    SubscriptionSpending.NAME,
                                    SubscriptionSpending.CUSTOMER_NAME),
                            SubscriptionSpending.ID,
                            SubscriptionSpending.TOTAL_COST)),
            of(
                    "top-services",
                    Kpi.Unit.SERVICES,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    MeterSpending.DATASET,
                    Current.by(
                            lens -> OF_METERS.top(lens, MeterSpending.CATEGORY),
                            MeterSpending.CATEGORY,
                            MeterSpending.TOTAL_COST)),
            of(
                    "top-meters",
                    Kpi.Unit.METERS,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    MeterSpending.DATASET,
                    Current.by(
                            lens -> OF_METERS.top(
                                    lens, MeterSpending.METER_ID, MeterSpending.METER_NAME, MeterSpending.CATEGORY),
                            MeterSpending.METER_ID,
                            MeterSpending.TOTAL_COST)),
            of(
                    "top-resources",
                    Kpi.Unit.RESOURCES,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    ResourceSpending.DATASET,
                    Current.by(
                            lens -> OF_RESOURCES.top(
                                    lens,
                                    ResourceSpending.RESOURCE_URI,
                                    ResourceSpending.NAME,
                                    ResourceSpending.CUSTOMER_NAME),
                            ResourceSpending.RESOURCE_URI,
                            ResourceSpending.TOTAL_COST)),
            of(
                    "partner-total",
                    Kpi.Unit.MONEY,
                    NEUTRAL,
                    BILLING_PERIOD,
                    false,
                    PartnerSpending.DATASET,
                    Current.by(OF_PARTNER::total, PartnerSpending.TOTAL_COST, PartnerSpending.CURRENCY)),
            of(
                    "trending-over",
                    Kpi.Unit.CUSTOMERS,
                    DOWN_IS_GOOD,
                    BILLING_PERIOD,
                    false,
                    PartnerSpending.DATASET,
                    Current.by(
                            lens -> {
                                SetRows all = lens.rows(PartnerSpending.DATASET);
                                return NowReading.of(new Reading(
                                        all.sum(PartnerSpending.CUSTOMERS_TRENDING_OVER),
                                        all.rows().size()));
                            },
                            PartnerSpending.CUSTOMERS_TRENDING_OVER)));

    private SpendingKpis() {}

    private static Kpi of(
            String name,
            Kpi.Unit unit,
            Kpi.Direction direction,
            Kpi.Basis basis,
            boolean tile,
            Dataset set,
            Kpi.Computation computation) {
        return new Kpi("spending." + name, Tab.SPENDING, unit, direction, basis, tile, List.of(set), computation);
    }
}
