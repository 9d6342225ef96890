package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Subscriptions.AUTO_RENEW_ENABLED;
import static dev.partnerlens.core.dataset.Subscriptions.COMMITMENT_END_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.CREATION_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.DEPROVISIONED_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.LAST_RENEWAL_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.Subscriptions.STATUS;
import static dev.partnerlens.core.dataset.Subscriptions.TRIAL_END_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.TRIAL_START_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE;
import static dev.partnerlens.explore.Kpi.Basis.NEXT_30_DAYS;
import static dev.partnerlens.explore.Kpi.Basis.NOW;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.LICENCES;
import static dev.partnerlens.explore.Kpi.Unit.SUBSCRIPTIONS;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.List;
import java.util.function.IntPredicate;

/** The KPIs of the subscriptions page, for subscriptions of every type. */
final class SubscriptionKpis {
    private static final int DAYS_AHEAD = 30;

    static final Kpi ACTIVE = subscriptions(
            "active", UP_IS_GOOD, NOW, true, (rows, _, _) -> rows.is(STATUS, Subscriptions.ACTIVE), STATUS);

    static final Kpi RENEWING = subscriptions(
            "renewing-30d",
            NEUTRAL,
            NEXT_30_DAYS,
            true,
            (rows, _, ahead) -> ending(rows, ahead).and(rows.yes(AUTO_RENEW_ENABLED)),
            STATUS,
            AUTO_RENEW_ENABLED,
            COMMITMENT_END_DATE);

    static final List<Kpi> ALL = List.of(
            subscriptions(
                    "sold",
                    UP_IS_GOOD,
                    PERIOD,
                    true,
                    (rows, period, _) -> rows.in(CREATION_DATE, period),
                    CREATION_DATE),
            new Kpi(
                    "subscriptions.licences-sold",
                    Tab.SUBSCRIPTIONS,
                    LICENCES,
                    UP_IS_GOOD,
                    PERIOD,
                    true,
                    List.of(Subscriptions.DATASET),
                    Measured.by(
                            (lens, period) -> {
                                SetRows sold = lens.subscriptions().within(period);
                                return new Reading(
                                        sold.sum(LICENSE_COUNT), sold.rows().size());
                            },
                            CREATION_DATE,
                            LICENSE_COUNT)),
            ACTIVE,
            RENEWING,
            subscriptions(
                    "suspended",
                    DOWN_IS_GOOD,
                    NOW,
                    true,
                    (rows, _, _) -> rows.is(STATUS, Subscriptions.SUSPENDED),
                    STATUS),
            subscriptions(
                    "deprovisioned",
                    DOWN_IS_GOOD,
                    NOW,
                    false,
                    (rows, _, _) -> rows.is(STATUS, Subscriptions.DEPROVISIONED),
                    STATUS),
            subscriptions(
                    "expiring-30d",
                    DOWN_IS_GOOD,
                    NEXT_30_DAYS,
                    false,
                    (rows, _, ahead) ->
                            ending(rows, ahead).and(rows.yes(AUTO_RENEW_ENABLED).negate()),
                    STATUS,
                    AUTO_RENEW_ENABLED,
                    COMMITMENT_END_DATE),
            subscriptions(
                    "renewed",
                    UP_IS_GOOD,
                    PERIOD,
                    false,
                    (rows, period, _) -> rows.in(LAST_RENEWAL_DATE, period),
                    LAST_RENEWAL_DATE),
            subscriptions(
                    "new",
                    UP_IS_GOOD,
                    PERIOD,
                    false,
                    (rows, period, _) ->
                            rows.in(CREATION_DATE, period).and(trial(rows).negate()),
                    CREATION_DATE),
            subscriptions(
                    "churned",
                    DOWN_IS_GOOD,
                    PERIOD,
                    false,
                    (rows, period, _) -> rows.in(DEPROVISIONED_DATE, period),
                    DEPROVISIONED_DATE),
            subscriptions(
                    "trial-conversions",
                    UP_IS_GOOD,
                    PERIOD,
                    false,
                    (rows, period, _) -> rows.in(TRIAL_TO_PAID_CONVERSION_DATE, period),
                    TRIAL_TO_PAID_CONVERSION_DATE),
            subscriptions(
                    "trials-ending-30d",
                    NEUTRAL,
                    NEXT_30_DAYS,
                    false,
                    (rows, _, ahead) -> rows.in(TRIAL_END_DATE, ahead)
                            .and(rows.has(TRIAL_TO_PAID_CONVERSION_DATE).negate()),
                    TRIAL_END_DATE));

    private SubscriptionKpis() {}

    /** Which rows count. */
    private interface Counted {
        /** A test of rows for the period and for today and the 30 days after it. */
        IntPredicate test(SetRows rows, Period period, Period ahead);
    }

    private static Kpi subscriptions(
            String name, Kpi.Direction direction, Kpi.Basis basis, boolean tile, Counted counted, Field... needs) {
        return new Kpi(
                "subscriptions." + name,
                Tab.SUBSCRIPTIONS,
                SUBSCRIPTIONS,
                direction,
                basis,
                tile,
                List.of(Subscriptions.DATASET),
                Measured.by(
                        (lens, period) -> {
                            SetRows rows = lens.subscriptions();
                            Period ahead = new Period(lens.today(), lens.today().plusDays(DAYS_AHEAD));
                            return Reading.count(rows.count(counted.test(rows, period, ahead)));
                        },
                        needs));
    }

    /** Active, and its commitment ends in the days ahead. */
    private static IntPredicate ending(SetRows rows, Period ahead) {
        return rows.is(STATUS, Subscriptions.ACTIVE).and(rows.in(COMMITMENT_END_DATE, ahead));
    }

    /** Started as a trial and not converted. */
    private static IntPredicate trial(SetRows rows) {
        return rows.has(TRIAL_START_DATE)
                .and(rows.has(TRIAL_TO_PAID_CONVERSION_DATE).negate());
    }
}
