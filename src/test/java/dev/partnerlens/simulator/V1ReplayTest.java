package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of files, given out to whom they belong. */
class V1ReplayTest {
    private static final Map<String, String> FILES = Map.of(
            "customer-spending.jsonl",
            """
            {"id":"C1","totalCost":120.5682999999995904716,"budget":{"amount":20},"percentUsed":602.84}
            {"id":"C2","totalCost":1.50,"budget":{},"percentUsed":0}
            """,
            "customer-period-1.jsonl",
            """
            {"customerId":"c1","totalCost":1}
            {"resourceId":"C2","totalCost":2}
            """,
            "subscription-spending.jsonl",
            """
            {"customerId":"c1","id":"S1","totalCost":1}
            {"customerId":"C1","id":"S2","totalCost":2}
            {"customerId":"c2","id":"S1","totalCost":3}
            {"id":"S4","totalCost":4}
            """,
            "meter-spending.jsonl",
            """
            {"customerId":"c1","subscriptionId":"s1","meterId":"a"}
            {"customerId":"c1","subscriptionId":"S2","meterId":"b"}
            """,
            "activity.jsonl",
            """
            {"customerId":"c1","operationDate":"2025-12-30T10:00:00.1234567Z"}
            {"customerId":"c1","operationDate":"2025-12-31T10:00:00+00:00"}
            {"customerId":"c1","operationDate":"2025-01-01T10:00:00Z"}
            """);

    @TempDir
    Path folder = Path.of("");

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        simulator = Simulator.start(SharedReplayTest.replaying(folder));
        client = new Client(simulator.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void plainSetsComeWholeAndAsTheyAre() throws Exception {
        assertThat(client.get("/v1/customers/usagerecords").body())
                .startsWith("{\"totalCount\":2,\"items\":["
                        + FILES.getOrDefault("customer-spending.jsonl", "")
                                .strip()
                                .replace("\n", ",") + "],");
    }

    @Test
    void setsBelowACustomerComeForThatCustomer() throws Exception {
        assertThat(client.items("/v1/customers/C1/subscriptions/usagerecords"))
                .extracting(row -> row.get("id").stringValue())
                .containsExactly("S1", "S2");
        assertThat(client.items("/v1/customers/c1/subscriptions/s2/meterusagerecords"))
                .extracting(row -> row.get("meterId").stringValue())
                .containsExactly("b");
        assertThat(client.page("/v1/customers/c2/usagesummary").get("totalCost").intValue())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/c3/subscriptions/usagerecords",
                "/v1/customers/c1/subscriptions/s3/meterusagerecords",
                "/v1/customers/c1/subscriptions/s1/resourceusagerecords",
                "/v1/customers/c1/subscriptions/s1/usagerecords/resources",
                "/v1/customers/c1/analytics/licenses/usage",
                "/v1/analytics/licenses/deployment"
            })
    void whatNoFileTellsIsAnEmptyCollection(String path) throws Exception {
        assertThat(client.page(path).get("totalCount").intValue()).isZero();
        assertThat(client.items(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/usagesummary",
                "/v1/customers/c3/usagesummary",
                "/v1/customers/c1/subscriptions/s1/usagesummary"
            })
    void asSingleResourceWhatNoFileTellsIsNotThere(String path) throws Exception {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.get(path).body()).contains("\"code\":\"1000\"");
    }

    @Test
    void theLogIsReadBackFromToday() throws Exception {
        assertThat(client.items("/v1/auditrecords", "startDate", "2025-12-01"))
                .extracting(row -> row.get("operationDate").stringValue())
                .containsExactly("2025-12-31T10:00:00+00:00", "2025-12-30T10:00:00.1234567Z");
    }

    @Test
    void budgetsOfFilesCanBeChangedAndCostsKeepTheirDigits() throws Exception {
        assertThat(client.page("/v1/customers/c1/usagebudget").get("amount").intValue())
                .isEqualTo(20);
        client.patch("/v1/customers/C1/usagebudget", "{\"amount\":40}");

        assertThat(client.get("/v1/customers/usagerecords").body())
                .contains("\"totalCost\":120.5682999999995904716,\"budget\":{\"amount\":40},\"percentUsed\":301.42}")
                .contains("\"totalCost\":1.50,");
    }
}
