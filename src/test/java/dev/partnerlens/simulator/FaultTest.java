package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.server.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FaultTest {
    private static final String SUBSCRIPTIONS = "/partner/v1/analytics/subscriptions";
    private static final String CUSTOMERS = "/v1/customers/usagerecords";
    private static final String RESELLERS = "/partner/v1/analytics/indirectresellers";

    private interface Check {
        void with(Client client) throws Exception;
    }

    @ParameterizedTest
    @CsvSource({"throttle, 3, 429", "server-error, 3, 500", "gateway, 5, 502"})
    void everySoManyRequestsFail(String fault, int each, int status) throws Exception {
        under(fault, client -> {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 2 * each; i++) {
                statuses.add(client.get(SUBSCRIPTIONS).statusCode());
            }
            for (int i = 0; i < statuses.size(); i++) {
                assertThat(statuses.get(i)).isEqualTo((i + 1) % each == 0 ? status : 200);
            }
        });
    }

    @Test
    void throttlingTellsWhenToComeBackInTheGatewaysShape() throws Exception {
        under("throttle", client -> {
            client.get(SUBSCRIPTIONS);
            client.get(SUBSCRIPTIONS);
            HttpResponse<String> third = client.get(SUBSCRIPTIONS);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(third.body())
                    .isEqualTo("{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in 1 seconds.\"}");
        });
    }

    @Test
    void forbidsResellersAlone() throws Exception {
        under("forbidden", client -> {
            assertThat(client.get(RESELLERS).statusCode()).isEqualTo(403);
            assertThat(client.get(SUBSCRIPTIONS).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void missesTheSecondFactor() throws Exception {
        under("unauthorized", client -> {
            HttpResponse<String> response = client.get(SUBSCRIPTIONS);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(Client.JSON.readTree(response.body()).get("code").stringValue())
                    .isEqualTo("900421");
        });
    }

    @Test
    void ignoresFilters() throws Exception {
        under("ignore-filter", client -> {
            int all = client.rows(SUBSCRIPTIONS).size();
            assertThat(client.rows(SUBSCRIPTIONS, "filter", "status eq 'NOTHING'"))
                    .hasSize(all);
            assertThat(client.get(SUBSCRIPTIONS, "filter", "nonsense").statusCode())
                    .isEqualTo(400);
        });
    }

    @Test
    void countsOneTooMany() throws Exception {
        under("wrong-total", client -> {
            JsonNode page = client.page(SUBSCRIPTIONS);
            assertThat(page.get("TotalCount").intValue())
                    .isEqualTo(page.get("Value").size() + 1);
        });
    }

    @Test
    void cutsEveryFifthAnswer() throws Exception {
        under("cut", client -> {
            for (int i = 0; i < 4; i++) {
                assertThat(client.page(SUBSCRIPTIONS).get("Value").size()).isPositive();
            }
            assertThatThrownBy(() -> client.get(SUBSCRIPTIONS)).isInstanceOf(IOException.class);
            assertThat(client.page(SUBSCRIPTIONS).get("Value").size()).isPositive();
        });
    }

    @Test
    void marksTheBeginning() throws Exception {
        under("bom", client -> {
            String body = client.get(SUBSCRIPTIONS).body();
            assertThat(body).startsWith("\uFEFF{\"Value\":[").endsWith("}");
        });
    }

    @Test
    void takesItsTime() throws Exception {
        under("slow", client -> {
            Instant start = Instant.now();
            client.get(SUBSCRIPTIONS);
            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void bendsNextLinks() throws Exception {
        String filter = "status eq 'ACTIVE'";
        under(
                "raw-link",
                client -> assertThat(link(client, filter))
                        .isEqualTo("subscriptions?filter=status eq 'ACTIVE'&top=2&skip=2"));
        under("same-link", client -> assertThat(link(client, filter)).endsWith("top=2&skip=0"));
        under(
                "foreign-link",
                client -> assertThat(URI.create(link(client, filter)).getHost()).isEqualTo("elsewhere.example"));
    }

    @Test
    void sendsWhatIsNoJson() throws Exception {
        under("not-json", client -> assertThat(client.get(SUBSCRIPTIONS).body()).isEqualTo("This is not JSON."));
    }

    @Test
    void throttlesWithoutAWordOnWhenToComeBack() throws Exception {
        under("throttle-bare", client -> {
            assertThat(statuses(client, CUSTOMERS, 3)).containsExactly(200, 200, 429);
            client.get(CUSTOMERS);
            client.get(CUSTOMERS);
            HttpResponse<String> sixth = client.get(CUSTOMERS);
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.headers().firstValue("Retry-After")).isEmpty();
        });
    }

    @Test
    void throttlesAfterAWhile() throws Exception {
        under("throttle-later", client -> {
            assertThat(statuses(client, CUSTOMERS, 12)).containsOnly(200);
            assertThat(statuses(client, SUBSCRIPTIONS, 6)).containsOnly(429);
        });
    }

    @Test
    void failsInABurst() throws Exception {
        under(
                "burst",
                client -> assertThat(statuses(client, CUSTOMERS, 10))
                        .containsExactly(200, 200, 200, 503, 503, 503, 200, 200, 200, 200));
    }

    @Test
    void letsTheFirstTokenExpire() throws Exception {
        under("token-expired", client -> {
            assertThat(statuses(client, CUSTOMERS, 6)).containsExactly(200, 200, 200, 200, 401, 401);
            HttpResponse<String> renewed = Client.send(
                    HttpRequest.newBuilder(client.base().resolve(CUSTOMERS)).header("Authorization", "Bearer another"));
            assertThat(renewed.statusCode()).isEqualTo(200);
            assertThat(client.get(CUSTOMERS).statusCode()).isEqualTo(401);
        });
    }

    @Test
    void refusesAnotherAudienceInEitherShape() throws Exception {
        under(
                "wrong-audience",
                client -> assertThat(client.get(CUSTOMERS).body()).contains("\"code\":\"900420\""));
        under("wrong-audience-gateway", client -> {
            HttpResponse<String> response = client.get(SUBSCRIPTIONS);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body())
                    .isEqualTo("{\"statusCode\":401,"
                            + "\"message\":\"Unauthorized: Invalid Authorization header, incorrect audience\"}");
        });
    }

    @Test
    void refusesOneCustomerAlone() throws Exception {
        under("customer-refused", client -> {
            List<String> ids = client.items(CUSTOMERS).stream()
                    .map(row -> row.get("id").stringValue())
                    .sorted()
                    .toList();
            for (String id : ids) {
                HttpResponse<String> response = client.get("/v1/customers/" + id + "/subscriptions/usagerecords");
                boolean refused = id.equals(ids.getFirst());
                assertThat(response.statusCode()).isEqualTo(refused ? 403 : 200);
                assertThat(response.body().contains("\"code\":\"20002\"")).isEqualTo(refused);
            }
        });
    }

    @Test
    void sendsHalfTheJsonAndSaysThatItIsAll() throws Exception {
        under("truncated", client -> {
            String whole = client.get(CUSTOMERS).body();
            statuses(client, CUSTOMERS, 3);
            assertThat(client.get(CUSTOMERS).body())
                    .isNotEmpty()
                    .hasSizeLessThan(whole.length())
                    .satisfies(half -> assertThat(whole).startsWith(half));
        });
    }

    @Test
    void letsABodyDribble() throws Exception {
        List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
        try (Simulator simulator = Simulator.start(options("dribble"), pauses::add)) {
            Client client = new Client(simulator.address());
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                bodies.add(client.get(CUSTOMERS).body());
            }
            assertThat(bodies.stream().distinct()).hasSize(1);
            assertThat(pauses).hasSizeBetween(8, 9).containsOnly(Duration.ofMillis(250));
        }
    }

    @Test
    void bendsTheOtherFamilyAsWell() throws Exception {
        String log = "/v1/auditrecords";
        under("bom", client -> assertThat(client.get(CUSTOMERS).body()).startsWith("\uFEFF{\"totalCount\":"));
        under("wrong-total", client -> {
            JsonNode page = client.page(CUSTOMERS);
            assertThat(page.get("totalCount").intValue())
                    .isEqualTo(page.get("items").size() + 1);
        });
        under("same-link", client -> assertThat(next(client, CUSTOMERS)).isEqualTo("/customers/usagerecords"));
        under(
                "foreign-link",
                client -> assertThat(next(client, CUSTOMERS))
                        .isEqualTo("https://elsewhere.example/v1/customers/usagerecords"));
        under(
                "raw-link",
                client -> assertThat(next(client, log, "size", "2"))
                        .isEqualTo("/auditrecords?size=2&seekOperation=Next&filter="
                                + "{\"Field\": \"CompanyName\", \"Value\": \"\", \"Operator\": \"substring\"}"));
        under(
                "ignore-filter",
                client -> assertThat(client.page(log, "startDate", "2026-07-01", "endDate", "2026-07-01")
                                .get("totalCount")
                                .intValue())
                        .isEqualTo(client.page(log, "startDate", "2026-04-02")
                                .get("totalCount")
                                .intValue()));
    }

    @Test
    void countsItsRequests() throws Exception {
        try (Simulator simulator = Simulator.start(options("throttle"))) {
            Client client = new Client(simulator.address());
            client.get(CUSTOMERS);
            client.get("/nowhere");
            client.get(SUBSCRIPTIONS);
            assertThat(simulator.requests()).isEqualTo(3);
        }
    }

    private static List<Integer> statuses(Client client, String path, int times) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(client.get(path).statusCode());
        }
        return statuses;
    }

    private static String next(Client client, String path, String... parameters) throws Exception {
        return client.page(path, parameters).get("links").get("next").get("uri").stringValue();
    }

    @Test
    void anUnknownNameGetsTheListOfNames() {
        assertThatThrownBy(() -> Simulator.start(options("gremlins")))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    Problem.WrongArgument wrong = (Problem.WrongArgument) thrown.problem();
                    assertThat(wrong.option()).isEqualTo("--faults");
                    assertThat(wrong.value()).isEqualTo("gremlins");
                    assertThat(wrong.expected().split(", ")).containsExactlyElementsOf(Fault.words());
                });
    }

    private static String link(Client client, String filter) throws Exception {
        return client.page(SUBSCRIPTIONS, "filter", filter, "top", "2")
                .get("@nextLink")
                .stringValue();
    }

    private static void under(String fault, Check check) throws Exception {
        try (Simulator simulator = Simulator.start(options(fault))) {
            check.with(new Client(simulator.address()));
        }
    }

    private static SimulatorOptions options(String fault) {
        return new SimulatorOptions(
                OptionalInt.empty(),
                1,
                12,
                3,
                LocalDate.of(2026, 7, 1),
                Optional.empty(),
                Optional.of(fault),
                Optional.empty());
    }
}
