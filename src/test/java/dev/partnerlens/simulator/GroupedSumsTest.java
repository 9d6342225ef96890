package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Grouped answers against a plain loop over the flat rows, both fetched page by page. */
class GroupedSumsTest {
    private static Simulator simulator;
    private static Client client;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(new SimulatorOptions(
                OptionalInt.empty(),
                5,
                15,
                120,
                LocalDate.of(2026, 7, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        client = new Client(simulator.address());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void usageByWeekCustomerAndUnit() throws Exception {
        String path = "/partner/v1/analytics/usage/azure";
        Map<String, BigDecimal> expected = new HashMap<>();
        for (JsonNode row : client.rows(path)) {
            LocalDate day = LocalDate.parse(row.get("usageDate").stringValue().substring(0, 10));
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            expected.merge(
                    monday + "T00:00:00|" + row.get("customerTenantId").stringValue() + "|"
                            + row.get("meterUnit").stringValue(),
                    row.get("quantity").decimalValue(),
                    BigDecimal::add);
        }

        Map<String, BigDecimal> grouped = new HashMap<>();
        client.forEachRow(
                row -> assertThat(grouped.put(
                                row.get("usageDate").stringValue() + "|"
                                        + row.get("customerTenantId").stringValue() + "|"
                                        + row.get("meterUnit").stringValue(),
                                row.get("quantity").decimalValue()))
                        .isNull(),
                path,
                "groupby",
                "usageDate,customerTenantId,meterUnit",
                "aggregationLevel",
                "week",
                "top",
                "37");

        assertThat(grouped).hasSizeGreaterThan(100).hasSameSizeAs(expected);
        grouped.forEach((key, sum) -> assertThat(sum).as(key).isEqualByComparingTo(expected.get(key)));
    }

    @Test
    void subscriptionsByTypeAndStatus() throws Exception {
        String path = "/partner/v1/analytics/subscriptions";
        Map<String, Long> counts = new HashMap<>();
        Map<String, Long> licences = new HashMap<>();
        for (JsonNode row : client.rows(path)) {
            String key = row.get("subscriptionType").stringValue() + "|"
                    + row.get("status").stringValue();
            counts.merge(key, 1L, Long::sum);
            licences.merge(key, row.get("licenseCount").longValue(), Long::sum);
        }

        int groups = client.forEachRow(
                row -> {
                    String key = row.get("subscriptionType").stringValue() + "|"
                            + row.get("status").stringValue();
                    assertThat(row.get("subscriptionCount").longValue()).isEqualTo(counts.get(key));
                    assertThat(row.get("licenseCount").longValue()).isEqualTo(licences.get(key));
                },
                path,
                "groupBy",
                "subscriptionType,status");
        assertThat(groups).isEqualTo(counts.size());
    }
}
