package dev.partnerlens.explore.news;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What may happen to rows of each set, one thing after the other, and the sentences that tell it. */
final class NewsCases {
    private NewsCases() {}

    /** One thing that may happen to one row, and the sentence for it. */
    record Case(
            Dataset dataset, UnaryOperator<Row.Builder> before, UnaryOperator<Row.Builder> after, List<String> lines) {
        @Override
        public String toString() {
            return String.join("; ", lines);
        }
    }

    static Stream<Case> all() {
        return Stream.of(
                subscription(
                        row -> row.number(Subscriptions.LICENSE_COUNT, count(20)),
                        row -> row.number(Subscriptions.LICENSE_COUNT, count(32)),
                        "Contoso: Microsoft 365 E3: +12 licences (20 \u2192 32)"),
                subscription(
                        row -> row.number(Subscriptions.LICENSE_COUNT, count(20)),
                        row -> row.number(Subscriptions.LICENSE_COUNT, count(19)),
                        "Contoso: Microsoft 365 E3: \u22121 licence (20 \u2192 19)"),
                subscription(
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, true),
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, false),
                        "Contoso: auto-renew switched off for Microsoft 365 E3"),
                subscription(
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, true)
                                .date(Subscriptions.COMMITMENT_END_DATE, time(2026, 6, 30)),
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, false)
                                .date(Subscriptions.COMMITMENT_END_DATE, time(2026, 6, 30)),
                        "Contoso: auto-renew switched off for Microsoft 365 E3, which runs until 30 Jun 2026"),
                subscription(
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, false),
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, true),
                        "Contoso: auto-renew switched on for Microsoft 365 E3"),
                subscription(
                        row -> row.text(Subscriptions.STATUS, "Active"),
                        row -> row.text(Subscriptions.STATUS, "SUSPENDED")
                                .date(Subscriptions.CURRENT_STATE_END_DATE, time(2026, 6, 30)),
                        "Contoso: Microsoft 365 E3 was suspended"),
                subscription(
                        row -> row.text(Subscriptions.STATUS, "SUSPENDED"),
                        row -> row.text(Subscriptions.STATUS, "ACTIVE"),
                        "Contoso: Microsoft 365 E3 is active again (was Suspended)"),
                subscription(
                        row -> row.text(Subscriptions.STATUS, "SUSPENDED"),
                        row -> row.text(Subscriptions.STATUS, "DEPROVISIONED")
                                .date(Subscriptions.DEPROVISIONED_DATE, time(2026, 3, 7)),
                        "Contoso: Microsoft 365 E3 was deprovisioned"),
                subscription(
                        row -> row.text(Subscriptions.STATUS, "ACTIVE"),
                        row -> row.text(Subscriptions.STATUS, "PENDING"),
                        "Contoso: status of Microsoft 365 E3: Active \u2192 PENDING"),
                subscription(
                        row -> row.text(Subscriptions.CHURN_RISK, "Low"),
                        row -> row.text(Subscriptions.CHURN_RISK, "High"),
                        "Contoso: churn risk of Microsoft 365 E3 is now high (was Low)"),
                subscription(
                        row -> row.date(Subscriptions.LAST_RENEWAL_DATE, time(2025, 3, 5))
                                .date(Subscriptions.COMMITMENT_END_DATE, time(2026, 3, 5)),
                        row -> row.date(Subscriptions.LAST_RENEWAL_DATE, time(2026, 3, 5))
                                .date(Subscriptions.COMMITMENT_END_DATE, time(2027, 3, 5)),
                        "Contoso: Microsoft 365 E3 renewed on 5 Mar 2026, now until 5 Mar 2027"),
                subscription(
                        row -> row.date(Subscriptions.COMMITMENT_END_DATE, time(2026, 3, 5)),
                        row -> row.date(Subscriptions.COMMITMENT_END_DATE, time(2027, 3, 5)),
                        "Contoso: commitment of Microsoft 365 E3 ends 5 Mar 2027 (was 5 Mar 2026)"),
                subscription(
                        row -> row.date(Subscriptions.TRIAL_END_DATE, null),
                        row -> row.date(Subscriptions.TRIAL_END_DATE, time(2026, 4, 1)),
                        "Contoso: trial of Microsoft 365 E3 ends 1 Apr 2026 (was (empty))"),
                subscription(
                        row -> row,
                        row -> row.date(Subscriptions.TRIAL_TO_PAID_CONVERSION_DATE, time(2026, 3, 2)),
                        "Contoso: trial of Microsoft 365 E3 became paid"),
                subscription(
                        row -> row.text(Subscriptions.BILLING_CYCLE_NAME, "MONTHLY"),
                        row -> row.text(Subscriptions.BILLING_CYCLE_NAME, "ANNUAL"),
                        "Contoso: Billing cycle of Microsoft 365 E3: MONTHLY \u2192 ANNUAL"),
                subscription(
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, true)
                                .number(Subscriptions.LICENSE_COUNT, count(3)),
                        row -> row.flag(Subscriptions.AUTO_RENEW_ENABLED, false)
                                .number(Subscriptions.LICENSE_COUNT, count(5)),
                        "Contoso: auto-renew switched off for Microsoft 365 E3",
                        "Contoso: Microsoft 365 E3: +2 licences (3 \u2192 5)"),
                reseller(
                        row -> row.number(IndirectResellers.SUBSCRIPTION_COUNT, count(0)),
                        row -> row.number(IndirectResellers.SUBSCRIPTION_COUNT, count(2))
                                .number(IndirectResellers.LICENSE_COUNT, count(9))
                                .date(IndirectResellers.FIRST_CREATION, time(2026, 3, 4))
                                .date(IndirectResellers.LATEST_CREATION, time(2026, 3, 6)),
                        "Fabrikam: first sale on 4 Mar 2026"),
                reseller(
                        row -> row.number(IndirectResellers.SUBSCRIPTION_COUNT, count(4)),
                        row -> row.number(IndirectResellers.SUBSCRIPTION_COUNT, count(5)),
                        "Fabrikam: +1 subscription (4 \u2192 5)"),
                referral(
                        row -> row.text(Referrals.STATUS, "New"),
                        row -> row.text(Referrals.STATUS, "Active").date(Referrals.ACCEPTED_DATE, time(2026, 3, 3)),
                        "Northwind: referral accepted on 3 Mar 2026"),
                referral(
                        row -> row,
                        row -> row.date(Referrals.ACCEPTED_DATE, time(2026, 3, 3))
                                .date(Referrals.WON_DATE, time(2026, 3, 7)),
                        "Northwind: referral won on 7 Mar 2026",
                        "Northwind: referral accepted on 3 Mar 2026"),
                referral(
                        row -> row.text(Referrals.STATUS, "New"),
                        row -> row.text(Referrals.STATUS, "Active"),
                        "Northwind: referral moved on: New \u2192 Active"),
                spending(
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(0)),
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, new BigDecimal("250.50")),
                        "Contoso: Azure budget of 250.5 EUR set"),
                spending(
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(200)),
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(250)),
                        "Contoso: Azure budget raised from 200 to 250 EUR"),
                spending(
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(200)),
                        row -> row,
                        "Contoso: Azure budget of 200 EUR removed"),
                spending(
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(200))
                                .number(CustomerSpending.PERCENT_USED, count(79)),
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(200))
                                .number(CustomerSpending.PERCENT_USED, new BigDecimal("80.0")),
                        "Contoso: 80 % of the Azure budget is used (80 %)"),
                spending(
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(200))
                                .number(CustomerSpending.PERCENT_USED, count(12)),
                        row -> row.number(CustomerSpending.BUDGET_AMOUNT, count(200))
                                .number(CustomerSpending.PERCENT_USED, count(104)),
                        "Contoso: the Azure budget is used up (104 %)"),
                licences(
                        row -> row.number(LicenseDeployment.LICENSES_DEPLOYED, count(7)),
                        row -> row.number(LicenseDeployment.LICENSES_DEPLOYED, count(11)),
                        "Contoso: +4 licences assigned of Office 365 E1 (7 \u2192 11)"));
    }

    /** A row of the set with its names. */
    static Row.Builder named(Dataset dataset) {
        Row.Builder row = Row.builder(dataset);
        dataset.identity().forEach(field -> row.text(field, "c1"));
        return switch (dataset.id()) {
            case "subscriptions" ->
                row.text(Subscriptions.CUSTOMER_TENANT_ID, "c1")
                        .text(Subscriptions.CUSTOMER_NAME, "Contoso")
                        .text(Subscriptions.PRODUCT_NAME, " Microsoft 365 E3 ");
            case "indirect-resellers" -> row.text(IndirectResellers.NAME, "Fabrikam");
            case "referrals" -> row.text(Referrals.CUSTOMER_NAME, "Northwind");
            case "customer-spending" ->
                row.text(CustomerSpending.NAME, "Contoso").text(CustomerSpending.CURRENCY, "EUR");
            case "license-deployment" ->
                row.text(LicenseDeployment.CUSTOMER_NAME, "Contoso")
                        .text(LicenseDeployment.PRODUCT_NAME, "Office 365 E1");
            default -> row;
        };
    }

    private static Case subscription(
            UnaryOperator<Row.Builder> before, UnaryOperator<Row.Builder> after, String... lines) {
        return new Case(Subscriptions.DATASET, before, after, List.of(lines));
    }

    private static Case reseller(UnaryOperator<Row.Builder> before, UnaryOperator<Row.Builder> after, String... lines) {
        return new Case(IndirectResellers.DATASET, before, after, List.of(lines));
    }

    private static Case referral(UnaryOperator<Row.Builder> before, UnaryOperator<Row.Builder> after, String... lines) {
        return new Case(Referrals.DATASET, before, after, List.of(lines));
    }

    private static Case spending(UnaryOperator<Row.Builder> before, UnaryOperator<Row.Builder> after, String... lines) {
        return new Case(CustomerSpending.DATASET, before, after, List.of(lines));
    }

    private static Case licences(UnaryOperator<Row.Builder> before, UnaryOperator<Row.Builder> after, String... lines) {
        return new Case(LicenseDeployment.DATASET, before, after, List.of(lines));
    }

    static BigDecimal count(long count) {
        return BigDecimal.valueOf(count);
    }

    static LocalDateTime time(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 8, 30);
    }
}
