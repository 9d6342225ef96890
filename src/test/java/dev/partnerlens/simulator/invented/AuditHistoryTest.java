package dev.partnerlens.simulator.invented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.simulator.rows.AuditEntry;
import dev.partnerlens.simulator.rows.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The log tells what the invented lives tell. */
class AuditHistoryTest {
    private static final Told TOLD = new Told(20260101, 60, 3);
    private static final List<JsonNode> LOG = TOLD.audit();
    private static final String FIRST = Told.TODAY.minusDays(90).toString();

    @Test
    void everySaleOfTheLastNinetyDaysIsAnOrder() {
        Set<String> sold = TOLD.rows(Resource.SUBSCRIPTIONS).stream()
                .filter(row -> row.get("creationDate").stringValue().compareTo(FIRST) >= 0)
                .map(row -> row.get("id").stringValue())
                .collect(Collectors.toSet());

        assertThat(sold).hasSizeGreaterThan(5);
        assertThat(of("create_order")).hasSameSizeAs(sold).allSatisfy(row -> {
            JsonNode order = Told.JSON.readTree(row.get("resourceNewValue").stringValue());
            JsonNode line = order.get("LineItems").get(0);
            assertThat(sold).contains(line.get("SubscriptionId").stringValue());
            assertThat(order.get("ReferenceCustomerId").stringValue())
                    .isEqualTo(row.get("customerId").stringValue());
            assertThat(row.get("customizedData").get(5).get("value").stringValue())
                    .isEqualTo(line.get("Quantity").asString());
        });
    }

    @Test
    void everySuspensionIsAnUpdate() {
        Set<String> suspended = TOLD.rows(Resource.SUBSCRIPTIONS).stream()
                .filter(row -> row.get("status").stringValue().equals("SUSPENDED"))
                .map(row -> row.get("id").stringValue())
                .collect(Collectors.toSet());
        Set<String> told = of("update_subscription").stream()
                .map(row -> Told.JSON.readTree(row.get("resourceNewValue").stringValue()))
                .filter(value -> value.get("Status").stringValue().equals("suspended"))
                .map(value -> value.get("Id").stringValue())
                .collect(Collectors.toSet());

        assertThat(suspended).isNotEmpty();
        assertThat(told).containsAll(suspended);
    }

    @Test
    void rowsHaveTheDocumentedSpelling() {
        assertThat(LOG).hasSizeGreaterThan(200).allSatisfy(row -> {
            assertThat(row.get("operationDate").stringValue())
                    .matches("2026-0[4-7]-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z")
                    .isBetween(FIRST, "2026-07-20T18:00:01");
            assertThat(row.get("customerId").stringValue())
                    .isEqualTo(row.get("customerId").stringValue().toLowerCase(Locale.ROOT));
            assertThat(row.get("customizedData").isArray()).isTrue();
            assertThat(Told.JSON
                            .readTree(row.get("resourceNewValue").stringValue())
                            .isObject())
                    .isTrue();
        });
        assertThat(LOG.stream().map(row -> row.get("id").stringValue())).doesNotHaveDuplicates();
        assertThat(LOG.stream()
                        .map(row -> row.get("resourceType").stringValue())
                        .distinct())
                .containsExactlyInAnyOrder("customer", "customer_user", "order", "subscription", "license");
        assertThat(LOG.stream()
                        .map(row -> row.get("operationStatus").stringValue())
                        .distinct())
                .containsExactlyInAnyOrder("succeeded", "failed");
        assertThat(of("update_customer_spending_budget")).isNotEmpty();
        assertThat(of("update_customer_user_licenses")).isNotEmpty();
    }

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(texts(new Told(5, 8, 3))).isEqualTo(texts(new Told(5, 8, 3)));
        assertThat(texts(new Told(5, 8, 3))).isNotEqualTo(texts(new Told(6, 8, 3)));
    }

    private static List<String> texts(Told told) {
        return told.v1.audit().stream().map(AuditEntry::json).toList();
    }

    private static List<JsonNode> of(String operation) {
        return LOG.stream()
                .filter(row -> row.get("operationType").stringValue().equals(operation))
                .toList();
    }
}
