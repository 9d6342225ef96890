package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.IndirectResellers.FIRST_CREATION;
import static dev.partnerlens.core.dataset.IndirectResellers.LATEST_CREATION;
import static dev.partnerlens.core.dataset.IndirectResellers.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.IndirectResellers.SUBSCRIPTION_COUNT;

import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.IndirectResellers;
import java.util.List;

/** The KPIs of the resellers page, for indirect providers. */
final class ResellerKpis {
    static final List<Kpi> ALL = List.of(
            resellers(
                    "total",
                    Kpi.Unit.RESELLERS,
                    Kpi.Basis.NOW,
                    Measured.by((lens, _) -> Reading.count(
                            lens.rows(IndirectResellers.DATASET).rows().size()))),
            resellers(
                    "active",
                    Kpi.Unit.RESELLERS,
                    Kpi.Basis.NOW,
                    Measured.by(
                            (lens, _) -> {
                                SetRows all = lens.rows(IndirectResellers.DATASET);
                                return Reading.count(all.table()
                                        .decimal(SUBSCRIPTION_COUNT)
                                        .positive(all.rows())
                                        .size());
                            },
                            SUBSCRIPTION_COUNT)),
            resellers(
                    "transacting",
                    Kpi.Unit.RESELLERS,
                    Kpi.Basis.PERIOD,
                    Measured.by(
                            (lens, period) -> {
                                SetRows all = lens.rows(IndirectResellers.DATASET);
                                return Reading.count(all.count(all.in(LATEST_CREATION, period)));
                            },
                            LATEST_CREATION)),
            resellers(
                    "new",
                    Kpi.Unit.RESELLERS,
                    Kpi.Basis.PERIOD,
                    Measured.by(
                            (lens, period) -> Reading.count(lens.rows(IndirectResellers.DATASET)
                                    .within(period)
                                    .rows()
                                    .size()),
                            FIRST_CREATION)),
            resellers(
                    "licences",
                    Kpi.Unit.LICENCES,
                    Kpi.Basis.NOW,
                    Measured.by(
                            (lens, _) -> {
                                SetRows all = lens.rows(IndirectResellers.DATASET);
                                return new Reading(
                                        all.sum(LICENSE_COUNT), all.rows().size());
                            },
                            LICENSE_COUNT)));

    private ResellerKpis() {}

    private static Kpi resellers(String name, Kpi.Unit unit, Kpi.Basis basis, Kpi.Computation computation) {
        return new Kpi(
                "resellers." + name,
                Tab.RESELLERS,
                unit,
                Kpi.Direction.UP_IS_GOOD,
                basis,
                true,
                List.of(IndirectResellers.DATASET),
                computation);
    }
}
