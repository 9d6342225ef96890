package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.simulator.rows.V1Resource;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The spending and licence resources as a client meets them, held against the published examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class V1Test {
    private static final Path SAMPLES = Path.of("../shared/api/samples");
    private static final String CUSTOMERS = "/v1/customers/usagerecords";
    private static final String NOBODY = "00000000-1111-4222-8333-444444444444";

    private Simulator simulator;
    private Client client;
    private String planCustomer;
    private String plan;
    private String legacyCustomer;
    private String legacy;

    @BeforeAll
    void start() throws Exception {
        simulator = Simulator.start(new SimulatorOptions(
                OptionalInt.empty(),
                1,
                40,
                35,
                LocalDate.of(2026, 7, 20),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        client = new Client(simulator.address());
        planCustomer = customer(true);
        legacyCustomer = customer(false);
        plan = firstPlan(planCustomer);
        legacy = firstPlan(legacyCustomer);
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "usagesummary-partner, /v1/usagesummary, PARTNER_SPENDING",
        "usagerecords-customers, /v1/customers/usagerecords, CUSTOMER_SPENDING",
        "usagesummary-customer-azureplan, /v1/customers/{pc}/usagesummary, CUSTOMER_PERIOD",
        "usagesummary-customer-145p, /v1/customers/{lc}/usagesummary, CUSTOMER_PERIOD",
        "usagerecords-subscriptions-azureplan, /v1/customers/{pc}/subscriptions/usagerecords, SUBSCRIPTION_SPENDING",
        "usagerecords-subscriptions-145p, /v1/customers/{lc}/subscriptions/usagerecords, SUBSCRIPTION_SPENDING",
        "usagesummary-subscription-azureplan, /v1/customers/{pc}/subscriptions/{p}/usagesummary, SUBSCRIPTION_PERIOD",
        "usagesummary-subscription-145p, /v1/customers/{lc}/subscriptions/{l}/usagesummary, SUBSCRIPTION_PERIOD",
        "usagerecords-resources-145p, /v1/customers/{lc}/subscriptions/{l}/usagerecords/resources, SERVICE_SPENDING",
        "resourceusagerecords-azureplan, /v1/customers/{pc}/subscriptions/{p}/resourceusagerecords, RESOURCE_SPENDING",
        "meterusagerecords-azureplan, /v1/customers/{pc}/subscriptions/{p}/meterusagerecords, METER_SPENDING",
        "licenses-deployment-partner, /v1/analytics/licenses/deployment, PARTNER_LICENSE_DEPLOYMENT",
        "licenses-usage-partner, /v1/analytics/licenses/usage, PARTNER_LICENSE_USAGE",
        "licenses-deployment-customer, /v1/customers/{pc}/analytics/licenses/deployment, CUSTOMER_LICENSE_DEPLOYMENT",
        "licenses-usage-customer, /v1/customers/{pc}/analytics/licenses/usage, CUSTOMER_LICENSE_USAGE",
        "auditrecords, /v1/auditrecords, ACTIVITY"
    })
    void answersHaveTheMembersOfThePublishedExample(String sample, String path, V1Resource resource) throws Exception {
        JsonNode published = sample(sample);
        JsonNode answer = client.page(filled(path));

        Set<String> envelope = names(published);
        if (published.has("items")) {
            // An example may be the last page; ours may have another behind it.
            assertThat(without(names(answer), "continuationToken")).isEqualTo(envelope);
            assertThat(answer.get("attributes").get("objectType").stringValue()).isEqualTo("Collection");
            assertThat(answer.get("totalCount").intValue()).isPositive();
        } else if (!published.has("links") || answer.has("links")) {
            assertThat(without(names(answer), "emailsToNotify")).isEqualTo(envelope);
        }
        Set<String> known = new HashSet<>(namesOfRows(published));
        Set<String> documented = Stream.concat(
                        resource.members().keySet().stream(), Stream.of("attributes", "links", "budget"))
                .collect(Collectors.toSet());
        documented.addAll(known);
        for (JsonNode row : rows(answer)) {
            assertThat(documented).containsAll(row.propertyNames());
            assertThat(row.get("attributes").get("objectType").stringValue()).isEqualTo(resource.objectType());
        }
        known.removeAll(namesOfRows(answer));
        assertThat(known).isEmpty();
    }

    @Test
    void aWholeCollectionLooksAsPublished() throws Exception {
        String path = filled("/v1/customers/{pc}/subscriptions/usagerecords");
        String body = client.get(path).body();

        assertThat(body).startsWith("{\"totalCount\":").contains(",\"items\":[{\"status\":\"");
        assertThat(body)
                .endsWith("],\"links\":{\"self\":{\"uri\":\"" + path.substring(3) + "\",\"method\":\"GET\","
                        + "\"headers\":[]}},\"attributes\":{\"objectType\":\"Collection\"}}");
    }

    @Test
    void pagingParametersMeanNothing() throws Exception {
        assertThat(client.get(CUSTOMERS, "top", "1", "skip", "3", "size", "2").body())
                .isEqualTo(client.get(CUSTOMERS).body());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/not-a-guid/usagesummary, 400, 900118",
        "/v1/customers/{nobody}/usagesummary, 404, 60003",
        "/v1/customers/{nobody}/usagebudget, 404, 60003",
        "/v1/customers/{nobody}/analytics/licenses/usage, 404, 60003",
        "/v1/customers/{reseller}/subscriptions/usagerecords, 403, 20002",
        "/v1/customers/{pc}/subscriptions/{nobody}/meterusagerecords, 404, 20003",
        "/v1/customers/{pc}/subscriptions/{p}/usagerecords/resources, 400, 800011",
        "/v1/customers/{lc}/subscriptions/{l}/resourceusagerecords, 400, 800011",
        "/v1/customers/{pc}/subscriptions/{seats}/usagesummary, 400, 800011",
        "/v1/customers/{unused}/usagesummary, 400, 3000",
        "/v1/customers/{pc}/usage, 404, 1000"
    })
    void refusesWithTheDocumentedCodes(String path, int status, String code) throws Exception {
        HttpResponse<String> response = client.get(filled(path));

        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode body = Client.JSON.readTree(response.body());
        assertThat(body.propertyNames()).containsExactly("code", "description", "data", "source");
        assertThat(body.get("code").stringValue()).isEqualTo(code);
        if (code.equals("3000")) {
            assertThat(body.get("description").stringValue()).isEqualTo("Customer does not have usage data.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "HEAD"})
    void onlyBudgetsCanBeWritten(String method) throws Exception {
        HttpResponse<String> response =
                Client.send(HttpRequest.newBuilder(simulator.address().resolve(CUSTOMERS))
                        .header("Authorization", "Bearer any")
                        .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void idsOfPathsHaveNoCase() throws Exception {
        String path = filled("/v1/customers/{pc}/subscriptions/{p}/meterusagerecords");

        assertThat(client.items("/v1/customers/" + planCustomer.toUpperCase(Locale.ROOT) + "/subscriptions/"
                        + plan.toUpperCase(Locale.ROOT) + "/meterusagerecords/"))
                .isEqualTo(client.items(path))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment", "usage"})
    void commercialLicencesAnswerUnderBothPathsAndInTheAnalyticsGrammar(String what) throws Exception {
        String first = "/partner/v1/analytics/commercial/" + what + "/license";
        String second = "/v1/analytics/commercial/" + what + "/license/";
        List<JsonNode> rows = client.rows(first);

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(client.rows(second, "top", "7")).isEqualTo(rows);
        assertThat(client.rows(first, "filter", "serviceCode eq 'crm'"))
                .isNotEmpty()
                .hasSizeLessThan(rows.size());
        assertThat(client.rows(second, "processedDateTime", "2026-07-19")).isEqualTo(rows);
        assertThat(client.rows(second, "processedDateTime", "2026-07-18")).isEmpty();
        assertThat(client.get(first, "processedDateTime", "soon").statusCode()).isEqualTo(400);
        long sold = rows.stream()
                .mapToLong(row -> row.get(what.equals("usage") ? "licenseActive" : "licensesSold")
                        .longValue())
                .sum();
        assertThat(client.rows(first, "groupby", "serviceCode").stream()
                        .mapToLong(row -> row.get(what.equals("usage") ? "licensesActive" : "licensesSold")
                                .longValue())
                        .sum())
                .isEqualTo(sold);
        Set<String> names = names(rows.getFirst());
        assertThat(names)
                .isEqualTo(
                        names(sample("licenses-commercial-" + what).get("Value").get(0)));
    }

    private String filled(String path) throws Exception {
        String unused = client.items(CUSTOMERS).stream()
                .filter(row -> row.get("totalCost").decimalValue().signum() == 0)
                .map(row -> row.get("id").stringValue())
                .findFirst()
                .orElse("none");
        String seats = client.rows(
                        "/partner/v1/analytics/subscriptions",
                        "filter",
                        "customerTenantId eq '" + planCustomer.toUpperCase(Locale.ROOT)
                                + "' and subscriptionType ne 'Azure'")
                .getFirst()
                .get("id")
                .stringValue();
        String reseller = client.rows("/partner/v1/analytics/indirectresellers")
                .getFirst()
                .get("partnerTenantId")
                .stringValue();
        return path.replace("{pc}", planCustomer)
                .replace("{lc}", legacyCustomer)
                .replace("{p}", plan)
                .replace("{l}", legacy)
                .replace("{nobody}", NOBODY)
                .replace("{unused}", unused)
                .replace("{seats}", seats)
                .replace("{reseller}", reseller);
    }

    private String customer(boolean upgraded) throws Exception {
        return client.items(CUSTOMERS).stream()
                .filter(row -> row.get("isUpgraded").booleanValue() == upgraded
                        && row.get("totalCost").decimalValue().signum() > 0)
                .map(row -> row.get("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private String firstPlan(String customer) throws Exception {
        return client.items("/v1/customers/" + customer + "/subscriptions/usagerecords")
                .getFirst()
                .get("id")
                .stringValue();
    }

    private static JsonNode sample(String name) throws IOException {
        Path file = SAMPLES.resolve(name + ".json");
        Assumptions.assumeTrue(Files.exists(file), "the published examples are not here");
        return Client.JSON.readTree(Files.readString(file));
    }

    private static List<JsonNode> rows(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        if (answer.has("items")) {
            answer.get("items").forEach(rows::add);
        } else {
            rows.add(answer);
        }
        return rows;
    }

    private static Set<String> namesOfRows(JsonNode answer) {
        return rows(answer).stream().flatMap(row -> names(row).stream()).collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        return new HashSet<>(object.propertyNames());
    }

    private static Set<String> without(Set<String> names, String name) {
        names.remove(name);
        return names;
    }
}
