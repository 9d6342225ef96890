package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Referrals.ACCEPTED_DATE;
import static dev.partnerlens.core.dataset.Referrals.ACKNOWLEDGED_DATE;
import static dev.partnerlens.core.dataset.Referrals.CREATED_DATE;
import static dev.partnerlens.core.dataset.Referrals.DECLINED_DATE;
import static dev.partnerlens.core.dataset.Referrals.EXPIRED_DATE;
import static dev.partnerlens.core.dataset.Referrals.MISSED_DATE;
import static dev.partnerlens.core.dataset.Referrals.SKIPPED_DATE;
import static dev.partnerlens.core.dataset.Referrals.WON_DATE;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Unit.DAYS;
import static dev.partnerlens.explore.Kpi.Unit.PERCENT;
import static dev.partnerlens.explore.Kpi.Unit.REFERRALS;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.Referrals;
import java.util.List;

/** Of the referrals created in the period, which part came how far, and how long that took. */
final class ReferralRates {
    static final List<Kpi> ALL = List.of(
            of("acknowledged", REFERRALS, UP_IS_GOOD, counting(ACKNOWLEDGED_DATE)),
            of("skipped", REFERRALS, DOWN_IS_GOOD, counting(SKIPPED_DATE)),
            of("acknowledged-rate", PERCENT, UP_IS_GOOD, share(ACKNOWLEDGED_DATE)),
            of("acceptance-rate", PERCENT, UP_IS_GOOD, share(ACCEPTED_DATE)),
            of("conversion-rate", PERCENT, UP_IS_GOOD, share(WON_DATE)),
            of("win-rate", PERCENT, UP_IS_GOOD, wonOfAccepted()),
            of("declined-rate", PERCENT, NEUTRAL, share(DECLINED_DATE)),
            of("expired-rate", PERCENT, DOWN_IS_GOOD, share(EXPIRED_DATE)),
            of("missed-rate", PERCENT, DOWN_IS_GOOD, share(MISSED_DATE)),
            of("skipped-rate", PERCENT, DOWN_IS_GOOD, share(SKIPPED_DATE)),
            of("days-to-acknowledge", DAYS, DOWN_IS_GOOD, days(CREATED_DATE, ACKNOWLEDGED_DATE)),
            of("days-to-accept", DAYS, DOWN_IS_GOOD, days(CREATED_DATE, ACCEPTED_DATE)),
            of("days-to-win", DAYS, DOWN_IS_GOOD, days(ACCEPTED_DATE, WON_DATE)));

    private ReferralRates() {}

    private static Kpi.Computation counting(DateField date) {
        return Measured.by(
                (lens, period) -> {
                    SetRows created = lens.rows(Referrals.DATASET).within(period);
                    return Reading.count(created.count(created.has(date)));
                },
                CREATED_DATE,
                date);
    }

    private static Kpi.Computation share(DateField date) {
        return Measured.by(
                (lens, period) -> {
                    SetRows created = lens.rows(Referrals.DATASET).within(period);
                    return Reading.percent(
                            created.count(created.has(date)), created.rows().size());
                },
                CREATED_DATE,
                date);
    }

    private static Kpi.Computation wonOfAccepted() {
        return Measured.by(
                (lens, period) -> {
                    SetRows created = lens.rows(Referrals.DATASET).within(period);
                    SetRows accepted = created.where(created.has(ACCEPTED_DATE));
                    return Reading.percent(
                            accepted.count(accepted.has(WON_DATE)),
                            accepted.rows().size());
                },
                CREATED_DATE,
                ACCEPTED_DATE,
                WON_DATE);
    }

    private static Kpi.Computation days(DateField from, DateField to) {
        return new Averaged(Measured.by(
                (lens, period) -> Stages.meanDays(lens.rows(Referrals.DATASET).within(period), from, to),
                CREATED_DATE,
                from,
                to));
    }

    private static Kpi of(String name, Kpi.Unit unit, Kpi.Direction direction, Kpi.Computation computation) {
        return new Kpi(
                "referrals." + name,
                Tab.REFERRALS,
                unit,
                direction,
                Kpi.Basis.PERIOD,
                false,
                List.of(Referrals.DATASET),
                computation);
    }
}
