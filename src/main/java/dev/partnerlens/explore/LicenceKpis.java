package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.LicenseDeployment.LICENSES_DEPLOYED;
import static dev.partnerlens.core.dataset.LicenseDeployment.LICENSES_SOLD;
import static dev.partnerlens.core.dataset.LicenseUsage.LICENSES_ACTIVE;
import static dev.partnerlens.core.dataset.LicenseUsage.LICENSES_QUALIFIED;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.CUSTOMERS;
import static dev.partnerlens.explore.Kpi.Unit.LICENCES;
import static dev.partnerlens.explore.Kpi.Unit.PERCENT;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.LicenseUsage;
import dev.partnerlens.explore.column.DecimalColumn;
import java.math.BigDecimal;
import java.util.List;

/** The KPIs of the licences page: what was sold, what of it is assigned, and what is in use, all as of now. */
final class LicenceKpis {
    private static final Seats ASSIGNED = new Seats(
            LicenseDeployment.DATASET,
            LicenseDeployment.CUSTOMER_TENANT_ID,
            LicenseDeployment.CUSTOMER_NAME,
            LICENSES_DEPLOYED,
            LICENSES_SOLD);
    private static final Seats ACTIVE = new Seats(
            LicenseUsage.DATASET,
            LicenseUsage.CUSTOMER_TENANT_ID,
            LicenseUsage.CUSTOMER_NAME,
            LICENSES_ACTIVE,
            LICENSES_QUALIFIED);

    static final Kpi DEPLOYMENT = assigned(
            "deployment", PERCENT, UP_IS_GOOD, true, Current.by(ASSIGNED::share, LICENSES_DEPLOYED, LICENSES_SOLD));

    static final List<Kpi> ALL = List.of(
            assigned("sold", LICENCES, UP_IS_GOOD, true, sum(LicenseDeployment.DATASET, LICENSES_SOLD)),
            DEPLOYMENT,
            assigned(
                    "unassigned",
                    LICENCES,
                    DOWN_IS_GOOD,
                    true,
                    Current.by(LicenceKpis::unassigned, LICENSES_DEPLOYED, LICENSES_SOLD)),
            active("usage", PERCENT, UP_IS_GOOD, true, Current.by(ACTIVE::share, LICENSES_ACTIVE, LICENSES_QUALIFIED)),
            assigned(
                    "customers-below-50",
                    CUSTOMERS,
                    DOWN_IS_GOOD,
                    true,
                    Current.by(ASSIGNED::below, LICENSES_DEPLOYED, LICENSES_SOLD)),
            assigned("assigned", LICENCES, UP_IS_GOOD, false, sum(LicenseDeployment.DATASET, LICENSES_DEPLOYED)),
            active("active", LICENCES, UP_IS_GOOD, false, sum(LicenseUsage.DATASET, LICENSES_ACTIVE)),
            assigned(
                    "customers",
                    CUSTOMERS,
                    UP_IS_GOOD,
                    false,
                    Current.by(
                            lens -> {
                                SetRows all = lens.rows(LicenseDeployment.DATASET);
                                return NowReading.count(new SetRows(
                                                all.table(),
                                                all.table()
                                                        .decimal(LICENSES_SOLD)
                                                        .positive(all.rows()))
                                        .ids(LicenseDeployment.CUSTOMER_TENANT_ID)
                                        .size());
                            },
                            LICENSES_SOLD)),
            active(
                    "customers-using-below-50",
                    CUSTOMERS,
                    DOWN_IS_GOOD,
                    false,
                    Current.by(ACTIVE::below, LICENSES_ACTIVE, LICENSES_QUALIFIED)),
            assigned(
                    "deployment-bands",
                    CUSTOMERS,
                    NEUTRAL,
                    false,
                    Current.by(ASSIGNED::bands, LICENSES_DEPLOYED, LICENSES_SOLD)),
            active(
                    "usage-bands",
                    CUSTOMERS,
                    NEUTRAL,
                    false,
                    Current.by(ACTIVE::bands, LICENSES_ACTIVE, LICENSES_QUALIFIED)),
            assigned(
                    "by-product",
                    Kpi.Unit.PRODUCTS,
                    NEUTRAL,
                    false,
                    Current.by(
                            lens -> ASSIGNED.by(lens, LicenseDeployment.PRODUCT_NAME),
                            LicenseDeployment.PRODUCT_NAME,
                            LICENSES_SOLD)),
            active(
                    "by-workload",
                    Kpi.Unit.WORKLOADS,
                    NEUTRAL,
                    false,
                    Current.by(
                            lens -> ACTIVE.by(lens, LicenseUsage.WORKLOAD_NAME),
                            LicenseUsage.WORKLOAD_NAME,
                            LICENSES_QUALIFIED)));

    private LicenceKpis() {}

    private static Current sum(Dataset set, Measure measure) {
        return Current.by(
                lens -> NowReading.of(new Reading(
                        lens.rows(set).sum(measure), lens.rows(set).rows().size())),
                measure);
    }

    /** Row by row, so that a product with too many assigned does not hide the idle ones of another. */
    private static NowReading unassigned(Lens lens) {
        SetRows all = lens.rows(LicenseDeployment.DATASET);
        DecimalColumn sold = all.table().decimal(LICENSES_SOLD);
        DecimalColumn deployed = all.table().decimal(LICENSES_DEPLOYED);
        BigDecimal idle = BigDecimal.ZERO;
        for (int i = 0; i < all.rows().size(); i++) {
            int row = all.rows().row(i);
            BigDecimal there = sold.value(row);
            BigDecimal taken = deployed.value(row);
            if (there != null) {
                idle = idle.add((taken == null ? there : there.subtract(taken)).max(BigDecimal.ZERO));
            }
        }
        return NowReading.of(new Reading(idle, all.rows().size()));
    }

    private static Kpi assigned(
            String name, Kpi.Unit unit, Kpi.Direction direction, boolean tile, Kpi.Computation computation) {
        return of(name, unit, direction, tile, LicenseDeployment.DATASET, computation);
    }

    private static Kpi active(
            String name, Kpi.Unit unit, Kpi.Direction direction, boolean tile, Kpi.Computation computation) {
        return of(name, unit, direction, tile, LicenseUsage.DATASET, computation);
    }

    private static Kpi of(
            String name,
            Kpi.Unit unit,
            Kpi.Direction direction,
            boolean tile,
            Dataset set,
            Kpi.Computation computation) {
        return new Kpi(
                "licences." + name, Tab.LICENCES, unit, direction, Kpi.Basis.NOW, tile, List.of(set), computation);
    }
}
