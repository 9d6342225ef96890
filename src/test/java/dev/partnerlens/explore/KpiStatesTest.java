package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number says how far it can be trusted, and there is none where none is known. */
class KpiStatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Period OVER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28));
    private static final Period RUNNING = new Period(LocalDate.of(2026, 1, 1), TODAY);

    @Test
    void aNumberThatIsWholeIsOkAndNoneIsZero() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", "High")));
        assertState(evaluate(source, "subscriptions.sold", OVER), KpiState.OK, 1);
        assertState(evaluate(source, "subscriptions.churned", OVER), KpiState.ZERO, 0);
        assertState(evaluate(source, "usage.at-risk", OVER), KpiState.OK, 1);
    }

    @Test
    void aPeriodThatRunsOrHasGapsIsPartialEvenAtZero() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", null)));
        assertState(evaluate(source, "subscriptions.sold", RUNNING), KpiState.PARTIAL, 1);
        assertState(evaluate(source, "subscriptions.churned", RUNNING), KpiState.PARTIAL, 0);
        assertState(evaluate(source, "usage.active-subscriptions", RUNNING), KpiState.PARTIAL, 1);
        assertState(evaluate(source, "subscriptions.active", RUNNING), KpiState.OK, 1);
        source.covering(
                Subscriptions.DATASET,
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 10)),
                new Period(LocalDate.of(2026, 1, 12), TODAY));
        assertState(evaluate(source, "subscriptions.sold", OVER), KpiState.PARTIAL, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FETCHED, NOT_FETCHED",
        "NOT_PERMITTED, NOT_PERMITTED",
        "FAILED, FAILED",
        "NOT_OFFERED, NOT_DELIVERED"
    })
    void aSetThatIsNotThereHasNoNumber(Standing standing, KpiState expected) {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", null)))
                .without(AzureUsage.DATASET, standing);
        KpiResult result = evaluate(source, "usage.customers-without-usage", OVER);
        assertThat(result.state()).isEqualTo(expected);
        assertThat(result.value()).isNull();
        assertThat(result.months()).isEmpty();
        assertThat(result.previousPeriod()).isEmpty();
        assertThat(evaluate(source, "subscriptions.sold", OVER).state()).isEqualTo(KpiState.OK);
    }

    @Test
    void aFieldTheServiceNeverSentIsNoZero() {
        Row row = subscription("ACTIVE", "2026-02-01T08:00", null);
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(row))
                .withhold(Subscriptions.DATASET, Subscriptions.CHURN_RISK);
        KpiResult result = evaluate(source, "usage.at-risk", OVER);
        assertThat(result.state()).isEqualTo(KpiState.NOT_DELIVERED);
        assertThat(result.value()).isNull();
        assertState(evaluate(source, "subscriptions.active", OVER), KpiState.OK, 1);
        source.put(Subscriptions.DATASET, List.of()).withhold(Subscriptions.DATASET, Subscriptions.CHURN_RISK);
        assertState(evaluate(source, "usage.at-risk", OVER), KpiState.ZERO, 0);
    }

    @Test
    void filtersThatHideEverythingSaySo() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", null)));
        Filter other = new Filter.AnyOf(Subscriptions.PRODUCT_NAME, List.of("Nothing like it"));
        assertState(evaluate(source, "subscriptions.sold", OVER, other), KpiState.FILTERED_OUT, 0);
        assertState(evaluate(source, "subscriptions.sold", RUNNING, other), KpiState.FILTERED_OUT, 0);
        assertState(evaluate(source, "subscriptions.churned", OVER, other), KpiState.ZERO, 0);
    }

    @Test
    void aPercentageOfSomethingIsNotFilteredOut() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(
                        Referrals.DATASET,
                        List.of(
                                referral("A", "2026-02-01T08:00", "2026-02-02T08:00"),
                                referral("B", "2026-02-01T08:00", "2026-02-02T08:01")));
        assertState(evaluate(source, "referrals.accepted-24h", OVER), KpiState.OK, 50);
        Filter late = new Filter.AnyOf(Referrals.CUSTOMER_NAME, List.of("B"));
        assertState(evaluate(source, "referrals.accepted-24h", OVER, late), KpiState.ZERO, 0);
        Filter nobody = new Filter.AnyOf(Referrals.CUSTOMER_NAME, List.of("C"));
        assertState(evaluate(source, "referrals.accepted-24h", OVER, nobody), KpiState.FILTERED_OUT, 0);
    }

    @Test
    void filtersThatDoNotReachASetAreNamed() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", null)))
                .put(IndirectResellers.DATASET, List.of());
        Filter reseller = new Filter.AnyOf(IndirectResellers.NAME, List.of("Contoso"));
        KpiResult result = evaluate(source, "subscriptions.sold", OVER, reseller);
        assertState(result, KpiState.OK, 1);
        assertThat(result.ignored()).containsExactly(reseller);
        assertThat(evaluate(source, "resellers.total", OVER, reseller).ignored())
                .isEmpty();
    }

    @Test
    void aCustomerOfOldIsNotNewWithAnotherProduct() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(
                        Subscriptions.DATASET,
                        List.of(
                                subscription("DEPROVISIONED", "2024-02-01T08:00", null),
                                subscription("ACTIVE", "2026-02-01T08:00", null)));
        Filter active = new Filter.AnyOf(Subscriptions.STATUS, List.of("ACTIVE"));
        assertThat(evaluate(source, "usage.new-customers", OVER, active).value())
                .isZero();
        Period then = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 28));
        assertState(evaluate(source, "usage.new-customers", then, active), KpiState.OK, 1);
    }

    @Test
    void aStatusOfSubscriptionsSaysNothingOfReferrals() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", null)))
                .put(Referrals.DATASET, List.of(referral("A", "2026-02-01T08:00", "2026-02-02T08:00")));
        Filter active = new Filter.AnyOf(Subscriptions.STATUS, List.of("ACTIVE"));
        KpiResult result = evaluate(source, "referrals.total", OVER, active);
        assertState(result, KpiState.OK, 1);
        assertThat(result.ignored()).containsExactly(active);
    }

    @Test
    void noChangeAgainstATimeThatIsNotKnown() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("ACTIVE", "2026-02-01T08:00", null)))
                .covering(Subscriptions.DATASET, new Period(LocalDate.of(2026, 1, 1), TODAY));
        Period threeMonths = new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28));
        KpiResult result = evaluate(source, "subscriptions.sold", threeMonths);
        assertThat(result.previousPeriod()).isEmpty();
        assertThat(result.firstToLastMonth()).isEmpty();
        assertThat(result.months())
                .extracting(KpiResult.Point::day)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        KpiResult known = evaluate(source, "subscriptions.sold", Period.day(LocalDate.of(2026, 2, 1)));
        assertThat(known.previousPeriod()).contains(new KpiResult.Change(BigDecimal.ZERO, BigDecimal.ONE, null));
    }

    private static void assertState(KpiResult result, KpiState state, long value) {
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.value()).isEqualByComparingTo(BigDecimal.valueOf(value));
    }

    private static KpiResult evaluate(InMemorySource source, String id, Period period, Filter... filters) {
        Practice practice = Practice.load(source, Datasets.all(), TODAY);
        return Kpis.byId(id).orElseThrow().evaluate(practice, new Scope(TODAY, period, List.of(filters)));
    }

    private static Row subscription(String status, String created, @Nullable String risk) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.ID, "s1")
                .text(Subscriptions.CUSTOMER_TENANT_ID, "c1")
                .text(Subscriptions.SUBSCRIPTION_TYPE, "azure")
                .text(Subscriptions.STATUS, status)
                .text(Subscriptions.CHURN_RISK, risk)
                .date(Subscriptions.CREATION_DATE, LocalDateTime.parse(created))
                .build();
    }

    private static Row referral(String customer, String created, String accepted) {
        return Row.builder(Referrals.DATASET)
                .text(Referrals.CUSTOMER_NAME, customer)
                .date(Referrals.CREATED_DATE, LocalDateTime.parse(created))
                .date(Referrals.ACCEPTED_DATE, LocalDateTime.parse(accepted))
                .build();
    }
}
