package dev.partnerlens.simulator.invented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.simulator.invented.Told.Row;
import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.V1Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Invented bills are whole: every level is the exact sum of the one below, and all of it comes from the usage. */
class BillingTest {
    private static final Told TOLD = new Told(20260101, 60, 60);
    private static final List<Row> CUSTOMERS = TOLD.rows(V1Resource.CUSTOMER_SPENDING);
    private static final List<Row> PLANS = TOLD.rows(V1Resource.SUBSCRIPTION_SPENDING);

    @ParameterizedTest
    @ValueSource(strings = {"totalCost", "usdTotalCost"})
    void eachLevelIsTheExactSumOfTheOneBelow(String cost) {
        for (Row customer : CUSTOMERS) {
            List<Row> plans = of(PLANS, customer.owner());
            assertThat(plans).isNotEmpty();
            assertThat(Told.sum(plans, cost)).isEqualByComparingTo(customer.number(cost));
        }
        for (Row plan : PLANS) {
            Owner owner = Owner.of(plan.owner().customerId(), plan.text("id"));
            assertThat(Told.sum(of(TOLD.rows(V1Resource.METER_SPENDING), owner), cost))
                    .isEqualByComparingTo(plan.number(cost));
            if (!isLegacy(plan)) {
                assertThat(Told.sum(of(TOLD.rows(V1Resource.RESOURCE_SPENDING), owner), cost))
                        .isEqualByComparingTo(plan.number(cost));
            } else if (cost.equals("totalCost")) {
                assertThat(Told.sum(of(TOLD.rows(V1Resource.SERVICE_SPENDING), owner), cost))
                        .isEqualByComparingTo(plan.number(cost));
            }
        }
    }

    @Test
    void thePartnersOwnTotalKnowsOnlyCustomersWithoutAPlan() {
        Row partner = TOLD.rows(V1Resource.PARTNER_SPENDING).getFirst();
        List<Row> legacy = CUSTOMERS.stream()
                .filter(row -> !row.json().get("isUpgraded").booleanValue())
                .toList();

        assertThat(legacy)
                .hasSizeBetween(2, 8)
                .allMatch(row -> row.text("currencyLocale").equals("fr-FR"));
        assertThat(partner.number("totalCost")).isPositive().isEqualByComparingTo(Told.sum(legacy, "totalCost"));
        assertThat(partner.number("customersWithUsageBasedSubscription")).isEqualByComparingTo("" + legacy.size());
        assertThat(partner.number("customersOverBudget"))
                .isEqualByComparingTo(
                        "" + legacy.stream().filter(BillingTest::isOver).count());
    }

    @Test
    void quantitiesAreThoseOfTheUsageInTheBillingPeriod() {
        Map<String, BigDecimal> used = new HashMap<>();
        Set<String> legacy = PLANS.stream()
                .filter(BillingTest::isLegacy)
                .map(row -> row.owner().customerId())
                .collect(Collectors.toSet());
        for (JsonNode row : TOLD.rows(Resource.AZURE_USAGE)) {
            String customer = row.get("customerTenantId").stringValue().toLowerCase(Locale.ROOT);
            String first = legacy.contains(customer) ? "2026-06-28" : "2026-07-01";
            if (row.get("usageDate").stringValue().compareTo(first) >= 0) {
                used.merge(
                        customer
                                + row.get("meterCategory").stringValue()
                                + row.get("meterSubcategory").stringValue(),
                        row.get("quantity").decimalValue(),
                        BigDecimal::add);
            }
        }
        Map<String, BigDecimal> billed = new HashMap<>();
        for (Row row : TOLD.rows(V1Resource.METER_SPENDING)) {
            billed.merge(
                    row.owner().customerId() + row.text("category") + row.text("subcategory"),
                    row.number("quantityUsed"),
                    BigDecimal::add);
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(plain(billed)).isEqualTo(plain(used));
    }

    @Test
    void currenciesFollowTheMarket() {
        Map<String, String> markets = TOLD.rows(Resource.SUBSCRIPTIONS).stream()
                .collect(Collectors.toMap(
                        row -> row.get("customerTenantId").stringValue().toLowerCase(Locale.ROOT),
                        row -> row.get("customerMarket").stringValue(),
                        (a, b) -> a));
        Map<String, Set<String>> currencies = CUSTOMERS.stream()
                .filter(row -> row.json().has("currencyCode"))
                .collect(Collectors.groupingBy(
                        row -> markets.getOrDefault(row.text("id"), "?"),
                        Collectors.mapping(row -> row.text("currencyCode"), Collectors.toSet())));

        assertThat(currencies).containsEntry("FR", Set.of("EUR")).containsEntry("CH", Set.of("CHF"));
        assertThat(currencies.values()).allMatch(one -> one.size() == 1);
        assertThat(CUSTOMERS.stream().map(row -> row.text("currencyCode")).distinct())
                .hasSizeGreaterThan(3);
        assertThat(CUSTOMERS).anyMatch(row -> row.number("totalCost").scale() > 15);
    }

    @Test
    void aboutHalfHaveABudgetAndSomeAreOverIt() {
        List<Row> withBudget = CUSTOMERS.stream()
                .filter(row -> row.json().path("budget").has("amount"))
                .toList();

        assertThat(withBudget.size() * 1.0 / CUSTOMERS.size()).isBetween(0.3, 0.7);
        assertThat(withBudget.stream().filter(BillingTest::isOver)).hasSizeBetween(2, withBudget.size() - 2);
        assertThat(withBudget)
                .allSatisfy(row -> assertThat(row.number("percentUsed"))
                        .isEqualByComparingTo(row.number("totalCost")
                                .multiply(new BigDecimal(100))
                                .divide(
                                        row.json().get("budget").get("amount").decimalValue(),
                                        2,
                                        RoundingMode.HALF_EVEN)));
        assertThat(CUSTOMERS)
                .filteredOn(row -> !row.json().path("budget").has("amount"))
                .allMatch(row -> row.number("percentUsed").signum() == 0);
    }

    @Test
    void plansHoldTheCustomersAzureSubscriptions() {
        Set<String> azure = TOLD.rows(Resource.SUBSCRIPTIONS).stream()
                .filter(row -> row.get("subscriptionType").stringValue().equals("Azure"))
                .map(row -> row.get("id").stringValue().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Map<Boolean, List<Row>> plans = PLANS.stream().collect(Collectors.partitioningBy(BillingTest::isLegacy));

        assertThat(plans.get(true))
                .isNotEmpty()
                .allMatch(row -> azure.contains(row.text("id").toLowerCase(Locale.ROOT)));
        assertThat(plans.get(false))
                .hasSizeGreaterThan(20)
                .allMatch(row -> row.text("offerId").equals("DZH318Z0BPS6:0001:DZH318Z0BML6"))
                .noneMatch(row -> azure.contains(row.text("id")));
        assertThat(TOLD.rows(V1Resource.RESOURCE_SPENDING))
                .allMatch(row -> azure.contains(row.text("entitlementId")))
                .extracting(row -> row.text("resourceUri"))
                .doesNotHaveDuplicates();
    }

    @Test
    void billingPeriodsAreSpelledInTheirOwnZones() {
        List<Row> periods = TOLD.rows(V1Resource.CUSTOMER_PERIOD);

        assertThat(distinct(periods, row -> row.text("billingStartDate") + " " + row.text("billingEndDate")))
                .containsExactlyInAnyOrder(
                        "2026-07-01T00:00:00+00:00 2026-08-01T00:00:00+00:00",
                        "2026-06-28T00:00:00-07:00 2026-07-27T00:00:00-07:00");
        assertThat(BillingPeriod.ofLegacy(Told.TODAY.withDayOfYear(40)).start()).isEqualTo("2026-01-28T00:00:00-08:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void anySizeCanBeBilled(int customers) {
        Told small = new Told(3, customers, 2);

        assertThat(small.rows(V1Resource.PARTNER_SPENDING)).hasSize(1);
        assertThat(small.rows(V1Resource.CUSTOMER_PERIOD)).hasSameSizeAs(small.rows(V1Resource.CUSTOMER_SPENDING));
    }

    private static boolean isLegacy(Row plan) {
        return plan.text("offerId").equals("MS-AZR-0145P");
    }

    private static boolean isOver(Row row) {
        return row.number("percentUsed").compareTo(new BigDecimal(100)) > 0;
    }

    private static List<Row> of(List<Row> rows, Owner owner) {
        return rows.stream().filter(row -> row.owner().equals(owner)).toList();
    }

    private static Set<String> distinct(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).collect(Collectors.toSet());
    }

    private static Map<String, String> plain(Map<String, BigDecimal> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stripTrailingZeros().toPlainString()));
    }
}
