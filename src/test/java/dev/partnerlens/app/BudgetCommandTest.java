package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerlens.cli.Cli;
import dev.partnerlens.cli.Surroundings;
import dev.partnerlens.cli.terminal.Keyboard;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BudgetCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path home;

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile String amount = "100.50";
    private final HttpServer server = start();

    @BeforeEach
    void aPartnerOnThisComputer() {
        try (PartnerStores stores = new PartnerStores(home)) {
            stores.open(Partner.LOCAL);
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            stores.connect(Partner.LOCAL, new Connection.Loopback(address));
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void showsWhatTheServiceSays() {
        assertThat(typing("").run("budget", "--customer", "c1"))
                .isEqualTo(new Program.Ended(0, "c1: monthly Azure budget: 100.5 in the customer's currency\n", ""));
        assertThat(typing("")
                        .run("budget", "--customer", "c1", "--format", "json")
                        .json()
                        .toString())
                .isEqualTo("{\"customer\":\"c1\",\"name\":null,\"currency\":null,\"budget\":100.5,\"changed\":false}");
        amount = "null";
        assertThat(typing("").run("budget", "--customer", "c1").out()).contains("no budget");
        assertThat(calls).hasSize(3).containsOnly("GET /v1/customers/c1/usagebudget ");
    }

    @Test
    void asksBeforeItWritesAndReadsAgain() {
        Program.Ended ended = typing("Y").run("budget", "--customer", "c1", "--set", "250");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("c1", "from 100.5 ", "to 250 ", "[y/N]");
        assertThat(ended.out()).contains("changed from 100.5", "to 250");
        assertThat(calls)
                .containsExactly(
                        "GET /v1/customers/c1/usagebudget ",
                        "GET /v1/customers/c1/usagebudget ",
                        "PATCH /v1/customers/c1/usagebudget"
                                + " {\"Amount\":250,\"Attributes\":{\"ObjectType\":\"SpendingBudget\"}}",
                        "GET /v1/customers/c1/usagebudget ");
    }

    @ParameterizedTest
    @CsvSource({"n", "''", "perhaps", "yes please"})
    void anythingButAYesIsANo(String answer) {
        Program.Ended ended = typing(answer).run("budget", "--customer", "c1", "--remove");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains("Nothing was written.");
        assertThat(amount).isEqualTo("100.50");
        assertThat(calls).hasSize(1);
    }

    @Test
    void withoutATerminalItTakesAnOptionToWrite() {
        Program.Ended refused = new Call(Optional.empty()).run("budget", "--customer", "c1", "--remove");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(calls).isEmpty();
        JsonNode removed = new Call(Optional.empty())
                .run("budget", "--customer", "c1", "--remove", "--yes", "--format", "json")
                .json();
        assertThat(removed.toString())
                .isEqualTo("{\"customer\":\"c1\",\"name\":null,\"currency\":null,\"budget\":null,\"changed\":true,"
                        + "\"before\":100.5}");
        assertThat(amount).isEqualTo("null");
    }

    @Test
    void writesNothingThatStandsAlready() {
        assertThat(typing("y")
                        .run("budget", "--customer", "c1", "--set", "100.500")
                        .out())
                .contains("monthly Azure budget: 100.5");
        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget | 2",
                "budget --customer '' | 2",
                "budget --customer c1 --set ten | 2",
                "budget --customer c1 --set -5 | 2",
                "budget --customer c1 --set 1e9 | 2",
                "budget --customer c1 --set 5 --remove --yes | 2",
                "budget --customer c1 --format csv | 2",
                "budget --customer c1 --partner nobody | 1",
                "budget --customer nobody | 1",
            })
    void badInputGetsOneLineAndACode(String call, int code) {
        String[] arguments = call.replace("''", " ").split("(?<=\\S) ", -1);
        Program.Ended ended = typing("y").run(arguments);
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(calls).noneMatch(made -> made.startsWith("PATCH"));
    }

    private Call typing(String answer) {
        return new Call(Optional.of(() -> answer));
    }

    /** The program with somebody at the keyboard, or nobody. */
    private final class Call {
        private final Optional<Keyboard> keyboard;

        private Call(Optional<Keyboard> keyboard) {
            this.keyboard = keyboard;
        }

        private Program.Ended run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Surroundings here = new Surroundings(
                    Words.in(Locale.ENGLISH),
                    "1",
                    home,
                    Program.TODAY,
                    () -> Program.TODAY,
                    home,
                    keyboard.isPresent(),
                    keyboard);
            int code;
            try (AppGraph graph = new AppGraph(new Program(home).environment())) {
                code = new Cli(
                                graph,
                                here,
                                new Output(out, StandardCharsets.UTF_8),
                                new Output(err, StandardCharsets.UTF_8))
                        .run(arguments);
            }
            return new Program.Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getRawPath();
        calls.add(exchange.getRequestMethod() + " " + path + " " + body);
        if (!body.isEmpty()) {
            amount = JSON.readTree(body).get("Amount").toString();
        }
        byte[] answer = ("{\"amount\": " + amount + ", \"attributes\": {}}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.contains("/c1/") ? 200 : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
