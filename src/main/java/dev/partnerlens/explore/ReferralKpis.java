package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Referrals.ACCEPTED_DATE;
import static dev.partnerlens.core.dataset.Referrals.ARCHIVED_DATE;
import static dev.partnerlens.core.dataset.Referrals.CREATED_DATE;
import static dev.partnerlens.core.dataset.Referrals.DECLINED_DATE;
import static dev.partnerlens.core.dataset.Referrals.EXPIRED_DATE;
import static dev.partnerlens.core.dataset.Referrals.LOST_DATE;
import static dev.partnerlens.core.dataset.Referrals.MISSED_DATE;
import static dev.partnerlens.core.dataset.Referrals.SKIPPED_DATE;
import static dev.partnerlens.core.dataset.Referrals.WON_DATE;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;
import static dev.partnerlens.explore.Kpi.Direction.UP_IS_GOOD;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.Ticks;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.explore.column.DateColumn;
import java.util.List;
import java.util.function.IntPredicate;

/** The KPIs of the referrals page: of the referrals created in the period, how many came how far. */
final class ReferralKpis {
    /** The dates that end or answer a referral; one without any of them waits. */
    private static final List<DateField> ANSWERS = List.of(
            ACCEPTED_DATE, DECLINED_DATE, EXPIRED_DATE, SKIPPED_DATE, MISSED_DATE, ARCHIVED_DATE, WON_DATE, LOST_DATE);

    static final Kpi PENDING = new Kpi(
            "referrals.pending",
            Tab.REFERRALS,
            Kpi.Unit.REFERRALS,
            DOWN_IS_GOOD,
            Kpi.Basis.PERIOD,
            true,
            List.of(Referrals.DATASET),
            Measured.by(
                    (lens, period) -> {
                        SetRows created = lens.rows(Referrals.DATASET).within(period);
                        return Reading.count(created.count(answered(created).negate()));
                    },
                    CREATED_DATE));

    static final List<Kpi> ALL = List.of(
            new Kpi(
                    "referrals.total",
                    Tab.REFERRALS,
                    Kpi.Unit.REFERRALS,
                    UP_IS_GOOD,
                    Kpi.Basis.PERIOD,
                    true,
                    List.of(Referrals.DATASET),
                    Measured.by(
                            (lens, period) -> Reading.count(lens.rows(Referrals.DATASET)
                                    .within(period)
                                    .rows()
                                    .size()),
                            CREATED_DATE)),
            reached("accepted", UP_IS_GOOD, false, ACCEPTED_DATE),
            new Kpi(
                    "referrals.accepted-24h",
                    Tab.REFERRALS,
                    Kpi.Unit.PERCENT,
                    UP_IS_GOOD,
                    Kpi.Basis.PERIOD,
                    true,
                    List.of(Referrals.DATASET),
                    Measured.by(
                            (lens, period) ->
                                    acceptedInTime(lens.rows(Referrals.DATASET).within(period)),
                            CREATED_DATE,
                            ACCEPTED_DATE)),
            reached("won", UP_IS_GOOD, true, WON_DATE),
            PENDING,
            reached("lost", DOWN_IS_GOOD, true, LOST_DATE),
            reached("declined", NEUTRAL, false, DECLINED_DATE),
            reached("expired", DOWN_IS_GOOD, false, EXPIRED_DATE),
            reached("missed", DOWN_IS_GOOD, false, MISSED_DATE));

    private ReferralKpis() {}

    private static Kpi reached(String stage, Kpi.Direction direction, boolean tile, DateField date) {
        return new Kpi(
                "referrals." + stage,
                Tab.REFERRALS,
                Kpi.Unit.REFERRALS,
                direction,
                Kpi.Basis.PERIOD,
                tile,
                List.of(Referrals.DATASET),
                Measured.by(
                        (lens, period) -> {
                            SetRows created = lens.rows(Referrals.DATASET).within(period);
                            return Reading.count(created.count(created.has(date)));
                        },
                        CREATED_DATE,
                        date));
    }

    /** Something has become of it. */
    private static IntPredicate answered(SetRows referrals) {
        return ANSWERS.stream().map(referrals::has).reduce(_ -> false, IntPredicate::or);
    }

    /** Of those accepted, the ones accepted at most 24 hours after they were created. */
    private static Reading acceptedInTime(SetRows created) {
        SetRows accepted = created.where(created.has(ACCEPTED_DATE));
        DateColumn from = created.table().date(CREATED_DATE);
        DateColumn to = created.table().date(ACCEPTED_DATE);
        long inTime = accepted.count(row -> to.ticks(row) - from.ticks(row) <= Ticks.PER_DAY);
        return Reading.percent(inTime, accepted.rows().size());
    }
}
