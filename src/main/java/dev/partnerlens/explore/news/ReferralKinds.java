package dev.partnerlens.explore.news;

import static dev.partnerlens.core.dataset.Referrals.STATUS;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.dataset.Referrals;
import java.util.List;

/** What happens to referrals: each step they take has a date. */
final class ReferralKinds {
    static final List<Kind> ALL = List.of(
            Kind.arrived("new", 70, _ -> true),
            Kind.gone(40),
            step("won", 88, Referrals.WON_DATE),
            step("lost", 76, Referrals.LOST_DATE),
            step("missed", 74, Referrals.MISSED_DATE),
            step("expired", 73, Referrals.EXPIRED_DATE),
            step("declined", 66, Referrals.DECLINED_DATE),
            step("accepted", 68, Referrals.ACCEPTED_DATE),
            step("skipped", 52, Referrals.SKIPPED_DATE),
            step("archived", 30, Referrals.ARCHIVED_DATE),
            step("acknowledged", 44, Referrals.ACKNOWLEDGED_DATE),
            Kind.turned("moved-on", 50, STATUS, (_, _) -> true));

    private ReferralKinds() {}

    private static Kind step(String id, int weight, DateField date) {
        return Kind.dated(id, weight, date).telling(STATUS);
    }
}
