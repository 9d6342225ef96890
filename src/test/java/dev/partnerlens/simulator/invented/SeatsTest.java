package dev.partnerlens.simulator.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.partnerlens.simulator.invented.Told.Row;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.V1Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Licences are those of the active subscriptions, and the old and new resources tell one story. */
class SeatsTest {
    private static final Told TOLD = new Told(20260101, 60, 3);
    private static final List<JsonNode> DEPLOYMENT = TOLD.rows(Resource.LICENSE_DEPLOYMENT);
    private static final List<JsonNode> USAGE = TOLD.rows(Resource.LICENSE_USAGE);

    @Test
    void soldIsWhatActiveSubscriptionsHold() {
        Map<String, Long> sold = new HashMap<>();
        for (JsonNode row : TOLD.rows(Resource.SUBSCRIPTIONS)) {
            if (row.get("status").stringValue().equals("ACTIVE")
                    && row.get("licenseCount").longValue() > 0) {
                sold.merge(product(row), row.get("licenseCount").longValue(), Long::sum);
            }
        }
        Map<String, Long> told = new HashMap<>();
        DEPLOYMENT.forEach(row -> told.put(product(row), row.get("licensesSold").longValue()));

        assertThat(told).hasSizeGreaterThan(100).isEqualTo(sold);
        assertThat(DEPLOYMENT).hasSameSizeAs(told.keySet());
    }

    @Test
    void fewerAreAssignedThanSoldAndSometimesMoreUsedThanAssigned() {
        assertThat(DEPLOYMENT)
                .allMatch(row -> row.get("licensesDeployed").longValue()
                        <= row.get("licensesSold").longValue())
                .anyMatch(row -> row.get("licensesDeployed").longValue()
                        < row.get("licensesSold").longValue());
        assertThat(USAGE)
                .anyMatch(row -> row.get("licenseActive").longValue()
                        > row.get("licensesQualified").longValue())
                .anyMatch(row -> row.get("licenseActive").longValue()
                        < row.get("licensesQualified").longValue());
    }

    @Test
    void olderResourcesTellTheSameFigures() {
        List<Row> deployment = TOLD.rows(V1Resource.CUSTOMER_LICENSE_DEPLOYMENT);

        assertThat(deployment).hasSameSizeAs(DEPLOYMENT);
        assertThat(Told.sum(deployment, "licensesSold")).isEqualByComparingTo(sum(DEPLOYMENT, "licensesSold") + "");
        assertThat(Told.sum(TOLD.rows(V1Resource.PARTNER_LICENSE_DEPLOYMENT), "licensesSold"))
                .isEqualByComparingTo(sum(DEPLOYMENT, "licensesSold") + "");
        assertThat(Told.sum(TOLD.rows(V1Resource.CUSTOMER_LICENSE_USAGE), "licensesActive"))
                .isEqualByComparingTo(sum(USAGE, "licenseActive") + "");
        assertThat(deployment)
                .allSatisfy(row -> assertThat(row.number("deploymentPercent").doubleValue())
                        .isCloseTo(
                                100.0
                                        * row.number("licensesDeployed").doubleValue()
                                        / row.number("licensesSold").doubleValue(),
                                within(0.051)));
        assertThat(TOLD.rows(V1Resource.CUSTOMER_LICENSE_USAGE))
                .anyMatch(row -> row.number("usagePercent").doubleValue() > 100);
    }

    private static String product(JsonNode row) {
        return row.get("customerTenantId").stringValue()
                + row.get("productName").stringValue();
    }

    private static long sum(List<JsonNode> rows, String name) {
        return rows.stream().mapToLong(row -> row.get(name).longValue()).sum();
    }
}
