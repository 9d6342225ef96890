package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Subscriptions.CREATION_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.CUSTOMER_TENANT_ID;
import static dev.partnerlens.core.dataset.Subscriptions.LAST_USAGE_DATE;
import static dev.partnerlens.explore.Kpi.Basis.LAST_30_DAYS;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD_END;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.CUSTOMERS;
import static dev.partnerlens.explore.Kpi.Unit.PERCENT;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.column.DateColumn;
import java.util.BitSet;
import java.util.List;

/** The customers as a whole, which are at home on the overview. */
final class CustomerKpis {
    private static final List<Dataset> SOLD = List.of(Subscriptions.DATASET);

    static final Kpi CUSTOMERS_NOW = of(
            "customers",
            CUSTOMERS,
            UP_IS_GOOD,
            PERIOD_END,
            false,
            SOLD,
            Measured.by(
                    (lens, period) -> {
                        SetRows sold = lens.subscriptions();
                        DateColumn created = sold.table().date(CREATION_DATE);
                        DateColumn ended = sold.table().date(Subscriptions.DEPROVISIONED_DATE);
                        Period last = Period.day(period.to());
                        return Reading.count(sold.where(row -> Alive.in(last, created.day(row), ended.day(row)))
                                .ids(CUSTOMER_TENANT_ID)
                                .size());
                    },
                    CREATION_DATE,
                    CUSTOMER_TENANT_ID));

    static final List<Kpi> ALL = List.of(
            CUSTOMERS_NOW,
            of(
                    "new-customers",
                    CUSTOMERS,
                    UP_IS_GOOD,
                    PERIOD,
                    false,
                    SOLD,
                    Measured.by(
                            (lens, period) ->
                                    Reading.count(NewCustomers.of(lens).in(period)),
                            CREATION_DATE,
                            CUSTOMER_TENANT_ID)),
            of(
                    "churned-customers",
                    CUSTOMERS,
                    DOWN_IS_GOOD,
                    PERIOD,
                    false,
                    SOLD,
                    Measured.by(
                            (lens, period) -> CustomerLives.of(lens).left(period), CREATION_DATE, CUSTOMER_TENANT_ID)),
            of(
                    "active-customers",
                    CUSTOMERS,
                    UP_IS_GOOD,
                    LAST_30_DAYS,
                    false,
                    List.of(Subscriptions.DATASET, AzureUsage.DATASET),
                    Current.by(
                            CustomerKpis::active,
                            LAST_USAGE_DATE,
                            CUSTOMER_TENANT_ID,
                            AzureUsage.CUSTOMER_TENANT_ID,
                            AzureUsage.QUANTITY)),
            of(
                    "retention-rate",
                    PERCENT,
                    UP_IS_GOOD,
                    PERIOD,
                    false,
                    SOLD,
                    new Averaged(Measured.by(
                            (lens, period) -> CustomerLives.of(lens).rate(period, true),
                            CREATION_DATE,
                            CUSTOMER_TENANT_ID))),
            of(
                    "churn-rate",
                    PERCENT,
                    DOWN_IS_GOOD,
                    PERIOD,
                    false,
                    SOLD,
                    new Averaged(Measured.by(
                            (lens, period) -> CustomerLives.of(lens).rate(period, false),
                            CREATION_DATE,
                            CUSTOMER_TENANT_ID))));

    private CustomerKpis() {}

    /** Customers of whom either set tells usage in the last 30 days. */
    private static NowReading active(Lens lens) {
        Period lately = Current.lately(lens.today());
        SetRows sold = lens.subscriptions();
        BitSet active = lens.ids(sold.where(sold.in(LAST_USAGE_DATE, lately)), CUSTOMER_TENANT_ID);
        active.or(lens.used(AzureUsage.CUSTOMER_TENANT_ID, lately));
        return NowReading.count(active.cardinality());
    }

    private static Kpi of(
            String name,
            Kpi.Unit unit,
            Kpi.Direction direction,
            Kpi.Basis basis,
            boolean tile,
            List<Dataset> sets,
            Kpi.Computation computation) {
        return new Kpi("overview." + name, Tab.OVERVIEW, unit, direction, basis, tile, sets, computation);
    }
}
