package dev.partnerlens.explore.news;

import static dev.partnerlens.core.dataset.Subscriptions.ACTIVE;
import static dev.partnerlens.core.dataset.Subscriptions.AUTO_RENEW_ENABLED;
import static dev.partnerlens.core.dataset.Subscriptions.CHURN_RISK;
import static dev.partnerlens.core.dataset.Subscriptions.COMMITMENT_END_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.CURRENT_STATE_END_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.DEPROVISIONED;
import static dev.partnerlens.core.dataset.Subscriptions.DEPROVISIONED_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.EFFECTIVE_START_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.HIGH_RISK;
import static dev.partnerlens.core.dataset.Subscriptions.LAST_RENEWAL_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.LICENSE_COUNT;
import static dev.partnerlens.core.dataset.Subscriptions.STATUS;
import static dev.partnerlens.core.dataset.Subscriptions.SUSPENDED;
import static dev.partnerlens.core.dataset.Subscriptions.TRIAL_END_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.TRIAL_START_DATE;
import static dev.partnerlens.core.dataset.Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE;

import java.util.List;

/** What happens to subscriptions. */
final class SubscriptionKinds {
    static final List<Kind> ALL = List.of(
            Kind.arrived(
                    "new-trial",
                    65,
                    row -> row.date(TRIAL_START_DATE) != null && row.date(TRIAL_TO_PAID_CONVERSION_DATE) == null),
            Kind.arrived("new", 70, _ -> true),
            Kind.gone(90),
            Kind.became("deprovisioned", 100, STATUS, DEPROVISIONED)
                    .telling(DEPROVISIONED_DATE, CURRENT_STATE_END_DATE),
            Kind.became("suspended", 95, STATUS, SUSPENDED).telling(CURRENT_STATE_END_DATE),
            Kind.became("active-again", 60, STATUS, ACTIVE).telling(DEPROVISIONED_DATE, CURRENT_STATE_END_DATE),
            Kind.turned("status", 60, STATUS, (_, _) -> true),
            Kind.switched("auto-renew-off", 85, AUTO_RENEW_ENABLED, false),
            Kind.switched("auto-renew-on", 50, AUTO_RENEW_ENABLED, true),
            Kind.became("churn-risk-high", 80, CHURN_RISK, HIGH_RISK),
            Kind.turned("churn-risk", 40, CHURN_RISK, (_, _) -> true),
            Kind.fewer("licences-fewer", 75, LICENSE_COUNT),
            Kind.more("licences-more", 55, LICENSE_COUNT),
            Kind.dated("trial-converted", 65, TRIAL_TO_PAID_CONVERSION_DATE),
            Kind.turned("renewed", 62, LAST_RENEWAL_DATE, (_, after) -> after.date(LAST_RENEWAL_DATE) != null)
                    .telling(COMMITMENT_END_DATE, EFFECTIVE_START_DATE, CURRENT_STATE_END_DATE),
            Kind.turned("commitment-moved", 45, COMMITMENT_END_DATE, (_, _) -> true)
                    .telling(CURRENT_STATE_END_DATE),
            Kind.turned("trial-end-moved", 46, TRIAL_END_DATE, (_, _) -> true));

    private SubscriptionKinds() {}
}
