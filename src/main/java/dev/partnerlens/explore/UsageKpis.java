package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Subscriptions.CHURN_RISK;
import static dev.partnerlens.core.dataset.Subscriptions.CREATION_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.DEPROVISIONED_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.HIGH_RISK;
import static dev.partnerlens.core.dataset.Subscriptions.LAST_RENEWAL_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.STATUS;
import static dev.partnerlens.core.dataset.Subscriptions.SUBSCRIPTION_TYPE;
import static dev.partnerlens.explore.Kpi.Basis.NOW;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD_END;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.CUSTOMERS;
import static dev.partnerlens.explore.Kpi.Unit.SUBSCRIPTIONS;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.List;

/** The KPIs of the Azure usage page. */
final class UsageKpis {
    private static final List<Dataset> SOLD = List.of(Subscriptions.DATASET);
    private static final List<Dataset> USED = List.of(AzureUsage.DATASET);
    private static final List<Dataset> SOLD_AND_USED = List.of(Subscriptions.DATASET, AzureUsage.DATASET);

    static final Kpi CUSTOMERS_WITH_USAGE = new Kpi(
            "usage.customers-with-usage",
            Tab.USAGE,
            CUSTOMERS,
            UP_IS_GOOD,
            PERIOD,
            true,
            USED,
            Measured.by(
                    (lens, period) -> Reading.count(
                            lens.used(AzureUsage.CUSTOMER_TENANT_ID, period).cardinality()),
                    AzureUsage.CUSTOMER_TENANT_ID,
                    AzureUsage.USAGE_DATE,
                    AzureUsage.QUANTITY));

    static final Kpi AT_RISK = new Kpi(
            "usage.at-risk",
            Tab.USAGE,
            SUBSCRIPTIONS,
            DOWN_IS_GOOD,
            NOW,
            true,
            SOLD,
            Measured.by(
                    (lens, _) -> {
                        AzureSubscriptions azure = AzureSubscriptions.of(lens);
                        return Reading.count(azure.count(azure.rows()
                                .is(STATUS, Subscriptions.ACTIVE)
                                .and(azure.rows().is(CHURN_RISK, HIGH_RISK))));
                    },
                    CHURN_RISK,
                    STATUS,
                    SUBSCRIPTION_TYPE));

    static final List<Kpi> ALL = List.of(
            new Kpi(
                    "usage.subscriptions-sold",
                    Tab.USAGE,
                    SUBSCRIPTIONS,
                    UP_IS_GOOD,
                    PERIOD,
                    true,
                    SOLD,
                    Measured.by(
                            (lens, period) -> {
                                AzureSubscriptions azure = AzureSubscriptions.of(lens);
                                return Reading.count(azure.count(azure.rows().in(CREATION_DATE, period)));
                            },
                            CREATION_DATE,
                            SUBSCRIPTION_TYPE)),
            CUSTOMERS_WITH_USAGE,
            new Kpi(
                    "usage.customers-without-usage",
                    Tab.USAGE,
                    CUSTOMERS,
                    DOWN_IS_GOOD,
                    PERIOD,
                    true,
                    SOLD_AND_USED,
                    Measured.by(
                            (lens, period) ->
                                    Reading.count(AzureSubscriptions.of(lens).customersWithoutUsage(period)),
                            CREATION_DATE,
                            SUBSCRIPTION_TYPE,
                            Subscriptions.CUSTOMER_TENANT_ID,
                            AzureUsage.QUANTITY)),
            new Kpi(
                    "usage.renewed",
                    Tab.USAGE,
                    SUBSCRIPTIONS,
                    UP_IS_GOOD,
                    PERIOD,
                    true,
                    SOLD,
                    Measured.by(
                            (lens, period) -> {
                                AzureSubscriptions azure = AzureSubscriptions.of(lens);
                                return Reading.count(azure.count(azure.rows().in(LAST_RENEWAL_DATE, period)));
                            },
                            LAST_RENEWAL_DATE,
                            SUBSCRIPTION_TYPE)),
            AT_RISK,
            new Kpi(
                    "usage.subscriptions-without-usage",
                    Tab.USAGE,
                    SUBSCRIPTIONS,
                    DOWN_IS_GOOD,
                    PERIOD,
                    false,
                    SOLD_AND_USED,
                    Measured.by(
                                    (lens, period) -> Reading.count(AzureSubscriptions.of(lens)
                                            .withoutUsage(period)
                                            .rows()
                                            .size()),
                                    CREATION_DATE,
                                    SUBSCRIPTION_TYPE,
                                    Subscriptions.ID,
                                    AzureUsage.QUANTITY)
                            .listing((lens, period) -> AzureSubscriptions.items(
                                    AzureSubscriptions.of(lens).withoutUsage(period)))),
            new Kpi(
                    "usage.new-customers",
                    Tab.USAGE,
                    CUSTOMERS,
                    UP_IS_GOOD,
                    PERIOD,
                    false,
                    SOLD,
                    Measured.by(
                                    (lens, period) ->
                                            Reading.count(NewCustomers.of(lens).in(period)),
                                    CREATION_DATE,
                                    Subscriptions.CUSTOMER_TENANT_ID)
                            .series((lens, period) -> NewCustomers.of(lens).byDay(period))),
            new Kpi(
                    "usage.active-subscriptions",
                    Tab.USAGE,
                    SUBSCRIPTIONS,
                    UP_IS_GOOD,
                    PERIOD_END,
                    false,
                    SOLD,
                    Measured.by(
                                    (lens, period) -> Reading.count(AzureSubscriptions.of(lens)
                                            .alive(lastDay(period))
                                            .rows()
                                            .size()),
                                    CREATION_DATE,
                                    SUBSCRIPTION_TYPE)
                            .series((lens, period) ->
                                    AzureSubscriptions.of(lens).aliveByDay(period))),
            new Kpi(
                    "usage.deprovisioned-subscriptions",
                    Tab.USAGE,
                    SUBSCRIPTIONS,
                    DOWN_IS_GOOD,
                    PERIOD_END,
                    false,
                    SOLD,
                    Measured.by(
                                    (lens, period) -> Reading.count(
                                            AzureSubscriptions.of(lens).deprovisionedBy(period)),
                                    DEPROVISIONED_DATE,
                                    SUBSCRIPTION_TYPE)
                            .series((lens, period) -> AzureSubscriptions.of(lens)
                                    .deprovisionedOrSuspendedByDay(lens.suspensions(), period))
                            .alongside(
                                    "suspended",
                                    (lens, period) ->
                                            AzureSubscriptions.of(lens).suspendedByDay(lens.suspensions(), period))),
            new Kpi(
                    "usage.top-customers",
                    Tab.USAGE,
                    CUSTOMERS,
                    NEUTRAL,
                    PERIOD,
                    false,
                    USED,
                    Measured.by(
                                    (lens, period) ->
                                            TopCustomers.of(lens, period).reading(),
                                    AzureUsage.CUSTOMER_TENANT_ID,
                                    AzureUsage.METER_CATEGORY,
                                    AzureUsage.QUANTITY)
                            .listing((lens, period) ->
                                    TopCustomers.of(lens, period).items())
                            .notCompared()));

    private UsageKpis() {}

    private static Period lastDay(Period period) {
        return Period.day(period.to());
    }
}
