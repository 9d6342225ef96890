package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.IndirectResellers.ID;
import static dev.partnerlens.core.dataset.IndirectResellers.LATEST_CREATION;
import static dev.partnerlens.core.dataset.IndirectResellers.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.IndirectResellers.MARKET;
import static dev.partnerlens.core.dataset.IndirectResellers.NAME;
import static dev.partnerlens.core.dataset.IndirectResellers.SUBSCRIPTION_COUNT;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.RESELLERS;

import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.IndirectResellers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/** How resellers stand now: who sells nothing any more, and how much a reseller has on average. */
final class ResellerStandings {
    private static final int MONTHS_SILENT = 6;

    static final List<Kpi> ALL = List.of(
            of(
                    "inactive",
                    RESELLERS,
                    DOWN_IS_GOOD,
                    Current.by(
                            lens -> {
                                SetRows all = lens.rows(IndirectResellers.DATASET);
                                return NowReading.count(
                                        all.rows().size() - selling(all).rows().size());
                            },
                            SUBSCRIPTION_COUNT)),
            of(
                    "churned",
                    RESELLERS,
                    DOWN_IS_GOOD,
                    Current.by(
                            lens -> {
                                SetRows all = lens.rows(IndirectResellers.DATASET);
                                Period silent = new Period(
                                        LocalDate.EPOCH,
                                        lens.today().minusMonths(MONTHS_SILENT).minusDays(1));
                                SetRows quiet = all.where(all.in(LATEST_CREATION, silent));
                                return NowReading.count(quiet.rows().size()).listing(ResellerList.of(quiet));
                            },
                            LATEST_CREATION)),
            of(
                    "subscriptions",
                    Kpi.Unit.SUBSCRIPTIONS,
                    UP_IS_GOOD,
                    Current.by(
                            lens -> {
                                SetRows all = lens.rows(IndirectResellers.DATASET);
                                return NowReading.of(new Reading(
                                        all.sum(SUBSCRIPTION_COUNT), all.rows().size()));
                            },
                            SUBSCRIPTION_COUNT)),
            of("subscriptions-each", Kpi.Unit.SUBSCRIPTIONS, UP_IS_GOOD, each(SUBSCRIPTION_COUNT)),
            of("licences-each", Kpi.Unit.LICENCES, UP_IS_GOOD, each(LICENSE_COUNT)),
            of(
                    "top",
                    RESELLERS,
                    Kpi.Direction.NEUTRAL,
                    Current.by(
                            lens -> {
                                var listed = ResellerList.most(selling(lens.rows(IndirectResellers.DATASET)));
                                return NowReading.list(listed);
                            },
                            ID,
                            NAME,
                            MARKET,
                            SUBSCRIPTION_COUNT)));

    private ResellerStandings() {}

    /** Those with a subscription now. */
    private static SetRows selling(SetRows all) {
        return new SetRows(all.table(), all.table().decimal(SUBSCRIPTION_COUNT).positive(all.rows()));
    }

    /** The mean over the resellers with a subscription now; there is none without any. */
    private static Kpi.Computation each(Measure measure) {
        return Current.by(
                lens -> {
                    SetRows selling = selling(lens.rows(IndirectResellers.DATASET));
                    int count = selling.rows().size();
                    BigDecimal mean = count == 0
                            ? null
                            : selling.sum(measure).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
                    return new NowReading(mean, count, new KpiResult.Currency.None(), List.of());
                },
                SUBSCRIPTION_COUNT,
                measure);
    }

    private static Kpi of(String name, Kpi.Unit unit, Kpi.Direction direction, Kpi.Computation computation) {
        return new Kpi(
                "resellers." + name,
                Tab.RESELLERS,
                unit,
                direction,
                Kpi.Basis.NOW,
                false,
                List.of(IndirectResellers.DATASET),
                computation);
    }
}
