package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The activity log in pages, by dates and by filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityLogTest {
    private static final String LOG = "/v1/auditrecords";
    private static final String OLDEST = "2026-04-21";

    private Simulator simulator;
    private Client client;

    @BeforeAll
    void start() {
        simulator = Simulator.start(new SimulatorOptions(
                OptionalInt.empty(),
                1,
                30,
                2,
                LocalDate.of(2026, 7, 20),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        client = new Client(simulator.address());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void linksLeadThroughAllPagesWithTheirTokens() throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        int pages = 0;
        JsonNode page = client.page(LOG, "startDate", OLDEST);
        int total = page.get("totalCount").intValue();
        while (true) {
            pages++;
            page.get("items").forEach(rows::add);
            JsonNode next = page.get("links").path("next");
            if (next.isMissingNode()) {
                assertThat(page.has("continuationToken")).isFalse();
                break;
            }
            JsonNode header = next.get("headers").get(0);
            assertThat(next.get("uri").stringValue())
                    .startsWith("/auditrecords?")
                    .contains("seekOperation=Next");
            assertThat(header.get("key").stringValue()).isEqualTo("MS-ContinuationToken");
            assertThat(page.get("continuationToken")).isEqualTo(header.get("value"));
            page = Client.JSON.readTree(follow(
                            next.get("uri").stringValue(),
                            Optional.of(header.get("value").stringValue()))
                    .body());
        }

        assertThat(total).isGreaterThan(100);
        assertThat(pages).isEqualTo((total + 49) / 50);
        assertThat(rows).hasSize(total).doesNotHaveDuplicates();
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(
                        (JsonNode row) -> row.get("operationDate").stringValue(), Comparator.reverseOrder()));
        assertThat(client.items(LOG, "startDate", OLDEST, "size", "500")).isEqualTo(rows);
    }

    @Test
    void aLinkWithoutItsTokenIsRefused() throws Exception {
        assertThat(follow("/auditrecords?startDate=" + OLDEST + "&seekOperation=Next", Optional.empty())
                        .statusCode())
                .isEqualTo(400);
        assertThat(follow("/auditrecords?startDate=" + OLDEST + "&seekOperation=Next", Optional.of("?"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void datesAreMetToTheDay() throws Exception {
        List<JsonNode> all = client.items(LOG, "startDate", OLDEST, "size", "500");

        assertThat(client.items(LOG, "startDate", "2026-06-01", "endDate", "2026-06-15", "size", "500"))
                .isNotEmpty()
                .isEqualTo(between(all, "2026-06-01", "2026-06-15"));
        assertThat(client.items(LOG, "startDate", "6/1/2026 12:00:00 AM", "size", "500"))
                .isEqualTo(between(all, "2026-06-01", "2026-07-20"));
        assertThat(client.items(LOG, "size", "500")).isEqualTo(between(all, "2026-06-20", "2026-07-20"));
    }

    @ParameterizedTest
    @CsvSource({
        "startDate, 2026-04-20",
        "startDate, soon",
        "endDate, 2026-01-01",
        "size, 0",
        "size, many",
        "filter, nonsense",
        "filter, {}",
        "filter, '{\"Field\":\"OperationType\",\"Value\":\"x\",\"Operator\":\"equals\"}'",
        "filter, '{\"Field\":\"CustomerId\",\"Value\":\"x\",\"Operator\":\"substring\"}'"
    })
    void whatCannotBeAskedIsRefused(String parameter, String value) throws Exception {
        HttpResponse<String> response = client.get(LOG, parameter, value);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.JSON.readTree(response.body()).get("code").stringValue())
                .isIn("3000", "800002");
    }

    @Test
    void filtersWithoutRegardToCase() throws Exception {
        List<JsonNode> all = client.items(LOG, "startDate", OLDEST, "size", "500");
        JsonNode one = all.getFirst();
        String name = one.get("customerName").stringValue();
        String id = one.get("customerId").stringValue();

        assertThat(filtered("ResourceType", "ORDER", "equals"))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(row -> row.get("resourceType").stringValue().equals("order"))
                        .toList());
        assertThat(filtered("CustomerId", id.toUpperCase(Locale.ROOT), "equals"))
                .isEqualTo(all.stream()
                        .filter(row -> row.get("customerId").stringValue().equals(id))
                        .toList());
        assertThat(filtered("CompanyName", name.substring(1, 6).toUpperCase(Locale.ROOT), "substring"))
                .contains(one)
                .hasSizeLessThan(all.size());
        assertThat(filtered("CompanyName", "no such company", "substring")).isEmpty();
    }

    private List<JsonNode> filtered(String field, String value, String operator) throws Exception {
        String filter = "{\"Field\":\"" + field + "\",\"Value\":\"" + value + "\",\"Operator\":\"" + operator + "\"}";
        return client.items(LOG, "startDate", OLDEST, "size", "500", "filter", filter);
    }

    private HttpResponse<String> follow(String uri, Optional<String> token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.address() + "/v1" + uri))
                .header("Authorization", "Bearer any");
        token.ifPresent(value -> request.header("MS-ContinuationToken", value));
        return Client.send(request);
    }

    private static List<JsonNode> between(List<JsonNode> rows, String first, String last) {
        return rows.stream()
                .filter(row ->
                        row.get("operationDate").stringValue().substring(0, 10).compareTo(first) >= 0
                                && row.get("operationDate")
                                                .stringValue()
                                                .substring(0, 10)
                                                .compareTo(last)
                                        <= 0)
                .toList();
    }
}
