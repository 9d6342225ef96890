package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Subscriptions.COMMITMENT_END_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.CREATION_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.LAST_RENEWAL_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.Subscriptions.PRODUCT_NAME;
import static dev.partnerlens.core.dataset.Subscriptions.STATUS;
import static dev.partnerlens.core.dataset.Subscriptions.SUBSCRIPTION_TYPE;
import static dev.partnerlens.explore.Kpi.Basis.NOW;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.PERCENT;
import static dev.partnerlens.explore.Kpi.Unit.SUBSCRIPTIONS;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What is kept and lost of the subscriptions, and what the active ones are. */
final class SubscriptionStandings {
    static final List<Kpi> ALL = List.of(
            of("retention-rate", PERCENT, UP_IS_GOOD, PERIOD, rate(true)),
            of("churn-rate", PERCENT, DOWN_IS_GOOD, PERIOD, rate(false)),
            of(
                    "renewed-30d",
                    SUBSCRIPTIONS,
                    UP_IS_GOOD,
                    Kpi.Basis.LAST_30_DAYS,
                    Current.by(
                            lens -> {
                                SetRows all = lens.subscriptions();
                                return NowReading.count(
                                        all.count(all.in(LAST_RENEWAL_DATE, Current.lately(lens.today()))));
                            },
                            LAST_RENEWAL_DATE)),
            of(
                    "past-end",
                    SUBSCRIPTIONS,
                    DOWN_IS_GOOD,
                    NOW,
                    Current.by(
                            lens -> {
                                SetRows active = active(lens);
                                Period gone =
                                        new Period(LocalDate.EPOCH, lens.today().minusDays(1));
                                return NowReading.count(active.count(active.in(COMMITMENT_END_DATE, gone)));
                            },
                            STATUS,
                            COMMITMENT_END_DATE)),
            of(
                    "licences",
                    Kpi.Unit.LICENCES,
                    UP_IS_GOOD,
                    NOW,
                    Current.by(
                            lens -> {
                                SetRows active = active(lens);
                                return NowReading.of(new Reading(
                                        active.sum(LICENSE_COUNT), active.rows().size()));
                            },
                            STATUS,
                            LICENSE_COUNT)),
            of(
                    "azure-share",
                    PERCENT,
                    NEUTRAL,
                    NOW,
                    Current.by(
                            lens -> {
                                SetRows active = active(lens);
                                return NowReading.of(Reading.percent(
                                        active.count(active.is(SUBSCRIPTION_TYPE, Subscriptions.AZURE)),
                                        active.rows().size()));
                            },
                            STATUS,
                            SUBSCRIPTION_TYPE)),
            of(
                    "by-product",
                    Kpi.Unit.PRODUCTS,
                    NEUTRAL,
                    NOW,
                    Current.by(SubscriptionStandings::products, STATUS, PRODUCT_NAME, LICENSE_COUNT)));

    private SubscriptionStandings() {}

    private static SetRows active(Lens lens) {
        SetRows all = lens.subscriptions();
        return all.where(all.is(STATUS, Subscriptions.ACTIVE));
    }

    /** Of the subscriptions alive when the period began, the part still alive after it, or its opposite. */
    private static Kpi.Computation rate(boolean kept) {
        return new Averaged(Measured.by(
                (lens, period) -> {
                    SetRows all = lens.subscriptions();
                    SetRows atStart = all.where(CustomerLives.aliveBefore(all, period));
                    long stayed = atStart.count(CustomerLives.outliving(all, period));
                    long whole = atStart.rows().size();
                    return Reading.percent(kept ? stayed : whole - stayed, whole);
                },
                CREATION_DATE));
    }

    /** Products by active subscriptions, most first, each with its licences. */
    private static NowReading products(Lens lens) {
        return NowReading.list(Total.of(active(lens), List.of(PRODUCT_NAME), List.of(), LICENSE_COUNT).stream()
                .sorted(Comparator.comparingLong(Total::rows)
                        .reversed()
                        .thenComparing(total -> total.same().getFirst()))
                .map(total -> new Item()
                        .text(PRODUCT_NAME, total.texts().getFirst())
                        .put(ItemKeys.SUBSCRIPTIONS, BigDecimal.valueOf(total.rows()))
                        .put(LICENSE_COUNT, total.sum(0))
                        .built())
                .toList());
    }

    private static Kpi of(
            String name, Kpi.Unit unit, Kpi.Direction direction, Kpi.Basis basis, Kpi.Computation computation) {
        return new Kpi(
                "subscriptions." + name,
                Tab.SUBSCRIPTIONS,
                unit,
                direction,
                basis,
                false,
                List.of(Subscriptions.DATASET),
                computation);
    }
}
