package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The protocol as a client meets it. */
class SimulatorTest {
    private static final String REFERRALS = "/partner/v1/analytics/referrals";
    private static final int ROWS = 25;

    @TempDir
    Path folder = Path.of("");

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void startWithNumberedRows() throws IOException {
        Files.writeString(
                folder.resolve("referrals.jsonl"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "{\"id\":\"" + i + "\",\"status\":\"" + (i % 2 == 0 ? "Won" : "Lost") + "\"}")
                        .collect(Collectors.joining("\n")));
        simulator = Simulator.start(options(0, Optional.of(folder)));
        client = new Client(simulator.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listensOnLoopbackUnderAPlainAddress() {
        assertThat(simulator.address().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
    }

    @Test
    void wrapsRowsInTheDocumentedEnvelope() throws Exception {
        HttpResponse<String> response = client.get(REFERRALS, "top", "1", "skip", "24");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(response.body())
                .isEqualTo("{\"Value\":[{\"id\":\"24\",\"status\":\"Won\"}],\"@nextLink\":null,\"TotalCount\":25}");
    }

    @Test
    void linksRelativelyAndCarriesEveryParameterOn() throws Exception {
        JsonNode page = client.page(REFERRALS, "filter", "status eq 'Won'", "top", "5", "myOwn", "ü&=");

        assertThat(page.get("@nextLink").stringValue())
                .isEqualTo("referrals?filter=status%20eq%20%27Won%27&myOwn=%C3%BC%26%3D&top=5&skip=5");
        assertThat(page.get("TotalCount").intValue()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "5", "24", "25", "26", "10000", "2000000"})
    void followingTheLinksLosesAndRepeatsNothing(String top) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : client.rows(REFERRALS, "top", top)) {
            ids.add(row.get("id").stringValue());
        }

        assertThat(ids)
                .isEqualTo(IntStream.range(0, ROWS).mapToObj(Integer::toString).toList());
        assertThat(client.rows(REFERRALS, "top", top, "orderBY", "", "filter", "contains(id,'1')"))
                .hasSize(12);
        assertThat(client.rows(REFERRALS, "top", top, "groupBy", "status,id")).hasSize(ROWS);
    }

    @Test
    void aPageBehindTheEndIsEmpty() throws Exception {
        JsonNode page = client.page(REFERRALS, "skip", "1000");

        assertThat(page.get("Value").size()).isZero();
        assertThat(page.get("@nextLink").isNull()).isTrue();
        assertThat(page.get("TotalCount").intValue()).isEqualTo(ROWS);
    }

    @Test
    void ofASetWithoutAFileThereIsNothing() throws Exception {
        assertThat(client.get("/partner/v1/analytics/search").body())
                .isEqualTo("{\"Value\":[],\"@nextLink\":null,\"TotalCount\":0}");
    }

    @ParameterizedTest
    @CsvSource({"top, many", "top, 0", "top, -1", "skip, -1", "filter, nonsense", "orderby, status", "groupby, foo"})
    void answersANonsenseRequestWithTheDocumentedError(String parameter, String value) throws Exception {
        HttpResponse<String> response = client.get(REFERRALS, parameter, value);

        assertThat(response.statusCode()).isEqualTo(400);
        assertDocumented(response, response.body().contains("3000") ? "3000" : "800002");
    }

    @Test
    void refusesABadlyEncodedAddress() throws Exception {
        String head = send("GET " + REFERRALS + "?filter=%zz HTTP/1.1", "Authorization: Bearer x");

        assertThat(head).startsWith("HTTP/1.1 400");
    }

    @Test
    void asksForAToken() throws Exception {
        URI address = simulator.address().resolve(REFERRALS);

        for (String wrong : List.of("Basic abc", "Bearer ", "Bearer")) {
            HttpResponse<String> response =
                    Client.send(HttpRequest.newBuilder(address).header("Authorization", wrong));
            assertThat(response.statusCode()).isEqualTo(401);
            assertDocumented(response, "800001");
        }
        assertThat(Client.send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(401);
    }

    @Test
    void letsOnlyTheNamedTokenIn() throws Exception {
        SimulatorOptions options = new SimulatorOptions(
                OptionalInt.empty(), 1, 1, 1, LocalDate.EPOCH, Optional.of(folder), Optional.empty(), Optional.of("T"));
        try (Simulator guarded = Simulator.start(options)) {
            URI address = guarded.address().resolve(REFERRALS);

            HttpResponse<String> refused =
                    Client.send(HttpRequest.newBuilder(address).header("Authorization", "Bearer t"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertDocumented(refused, "400");
            assertThat(Client.send(HttpRequest.newBuilder(address).header("Authorization", "bearer T"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void sendsTheIdsOfTheRequestBack() throws Exception {
        HttpResponse<String> response =
                Client.send(HttpRequest.newBuilder(simulator.address().resolve("/nowhere"))
                        .header("MS-RequestId", "r-1")
                        .header("MS-CorrelationId", "c-1"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertDocumented(response, "1000");
        assertThat(response.headers().firstValue("MS-RequestId")).hasValue("r-1");
        assertThat(response.headers().firstValue("MS-CorrelationId")).hasValue("c-1");
    }

    @ParameterizedTest
    @CsvSource({"POST", "DELETE", "HEAD"})
    void takesNothingButGet(String method) throws Exception {
        HttpResponse<String> response =
                Client.send(HttpRequest.newBuilder(simulator.address().resolve(REFERRALS))
                        .header("Authorization", "Bearer x")
                        .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertProblem(
                    options(taken.getLocalPort(), Optional.of(folder)), new Problem.PortInUse(taken.getLocalPort()));
        }
        assertThatThrownBy(() -> Simulator.start(options(70_000, Optional.of(folder))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isInstanceOf(Problem.WrongArgument.class));
    }

    @Test
    void passesProblemsOfTheFolderOn() {
        Path nowhere = folder.resolve("nowhere");

        assertProblem(options(0, Optional.of(nowhere)), new Problem.FolderMissing(nowhere));
    }

    @Test
    void givesThePortBackWhenItStops() {
        int port = simulator.address().getPort();
        simulator.close();

        simulator = Simulator.start(options(port, Optional.of(folder)));
        assertThat(simulator.address().getPort()).isEqualTo(port);
    }

    private String send(String... lines) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), simulator.address().getPort())) {
            String request = String.join("\r\n", lines) + "\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(SimulatorOptions options, Problem expected) {
        assertThatThrownBy(() -> Simulator.start(options))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(expected));
    }

    private static void assertDocumented(HttpResponse<String> response, String code) {
        JsonNode body = Client.JSON.readTree(response.body());
        assertThat(body.propertyNames()).containsExactly("code", "description", "data", "source");
        assertThat(body.get("code").stringValue()).isEqualTo(code);
        assertThat(body.get("description").stringValue()).isNotBlank();
        assertThat(body.get("data").isArray()).isTrue();
    }

    private static SimulatorOptions options(int port, Optional<Path> replay) {
        return new SimulatorOptions(
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
                1,
                1,
                1,
                LocalDate.of(2026, 1, 1),
                replay,
                Optional.empty(),
                Optional.empty());
    }
}
