package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Budgets are read, set and removed, and every resource that tells of them follows. */
class BudgetTest {
    private static final String CUSTOMERS = "/v1/customers/usagerecords";

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.start(new SimulatorOptions(
                OptionalInt.empty(),
                1,
                20,
                35,
                LocalDate.of(2026, 7, 20),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        client = new Client(simulator.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void isSetAsTheDocumentationShowsIt() throws Exception {
        JsonNode before = spender(true);
        String id = before.get("id").stringValue();
        String path = "/v1/customers/" + id + "/usagebudget";

        HttpResponse<String> written = client.patch(path, body("0.25"));

        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.body())
                .isEqualTo("{\"amount\":0.25,\"usageSpendingBudget\":0.25,"
                        + "\"attributes\":{\"objectType\":\"SpendingBudget\"},\"links\":{\"self\":{\"uri\":\"" + path
                        + "\",\"method\":\"PATCH\",\"headers\":[]}}}");
        assertThat(client.get(path).body()).isEqualTo(written.body().replace("PATCH", "GET"));
        JsonNode after = row(id);
        assertThat(after.get("budget").get("amount").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(after.get("percentUsed").decimalValue())
                .isEqualByComparingTo(after.get("totalCost")
                        .decimalValue()
                        .multiply(new BigDecimal(400))
                        .setScale(2, RoundingMode.HALF_EVEN));
        assertThat(after.get("totalCost")).isEqualTo(before.get("totalCost"));
        assertThat(client.page("/v1/customers/" + id + "/usagesummary")
                        .get("budget")
                        .get("amount")
                        .decimalValue())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void isRemovedByNull() throws Exception {
        String id = spender(true).get("id").stringValue();
        String path = "/v1/customers/" + id + "/usagebudget";
        client.patch(path, body("100"));

        assertThat(client.patch(path, body("null")).statusCode()).isEqualTo(200);

        assertThat(client.page(path).has("amount")).isFalse();
        assertThat(row(id).get("budget").propertyNames()).containsExactly("attributes");
        assertThat(row(id).get("percentUsed").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void ofAnOlderCustomerCountsInThePartnersSummary() throws Exception {
        String id = spender(false).get("id").stringValue();
        int over = client.page("/v1/usagesummary").get("customersOverBudget").intValue();
        client.patch("/v1/customers/" + id + "/usagebudget", body("1000000"));
        int few = client.page("/v1/usagesummary").get("customersOverBudget").intValue();
        client.patch("/v1/customers/" + id + "/usagebudget", body("0.01"));

        assertThat(client.page("/v1/usagesummary").get("customersOverBudget").intValue())
                .isEqualTo(few + 1)
                .isGreaterThanOrEqualTo(over);
        assertThat(client.page("/v1/customers/" + id + "/usagesummary")
                        .get("budget")
                        .get("ammount")
                        .decimalValue())
                .isEqualByComparingTo("0.01");
    }

    @Test
    void leavesATraceInTheActivityLogOncePerRequest() throws Exception {
        String id = spender(true).get("id").stringValue();
        String path = "/v1/customers/" + id + "/usagebudget";
        int before = changes(id).size();
        client.patch(path, body("10"), "MS-RequestId", "r-1");
        client.patch(path, body("10"), "MS-RequestId", "r-1");
        client.patch(path, body("20"), "MS-RequestId", "r-2");

        List<JsonNode> changes = changes(id);
        assertThat(changes).hasSize(before + 2);
        JsonNode latest = changes.getFirst();
        assertThat(latest.get("resourceOldValue").stringValue())
                .isEqualTo("{\"Amount\":10,\"Attributes\":{\"ObjectType\":\"SpendingBudget\"}}");
        assertThat(latest.get("resourceNewValue").stringValue())
                .isEqualTo("{\"Amount\":20,\"Attributes\":{\"ObjectType\":\"SpendingBudget\"}}");
        assertThat(latest.get("customerName").stringValue())
                .isEqualTo(row(id).get("name").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"Amount\":\"100\"}",
                "{\"Amount\":-1}",
                "{\"Amount\":1,\"Attributes\":{\"ObjectType\":\"Customer\"}}"
            })
    void isNotTakenFromANonsenseBody(String body) throws Exception {
        JsonNode customer = spender(true);
        String path = "/v1/customers/" + customer.get("id").stringValue() + "/usagebudget";

        assertThat(client.patch(path, body).statusCode()).isEqualTo(400);
        assertThat(row(customer.get("id").stringValue())).isEqualTo(customer);
    }

    private List<JsonNode> changes(String customer) throws Exception {
        String filter = "{\"Field\":\"CustomerId\",\"Value\":\"" + customer + "\",\"Operator\":\"equals\"}";
        return client.items("/v1/auditrecords", "startDate", "2026-04-21", "filter", filter, "size", "500").stream()
                .filter(row -> row.get("operationType").stringValue().equals("update_customer_spending_budget"))
                .toList();
    }

    private JsonNode spender(boolean upgraded) throws Exception {
        return client.items(CUSTOMERS).stream()
                .filter(row -> row.get("isUpgraded").booleanValue() == upgraded
                        && row.get("totalCost").decimalValue().signum() > 0)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode row(String id) throws Exception {
        return client.items(CUSTOMERS).stream()
                .filter(row -> row.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String body(String amount) {
        return "{\"Amount\": " + amount + ", \"Attributes\": {\"ObjectType\": \"SpendingBudget\"}}";
    }
}
