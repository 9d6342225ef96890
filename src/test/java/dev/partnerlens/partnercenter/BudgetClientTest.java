package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.partnercenter.ScriptedService.Asked;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BudgetClientTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Budget HUNDRED = Budget.of(new BigDecimal("100"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": 28.82860766744404945074, \"attributes\": {\"amount\": 7}} | 28.82860766744404945074",
                "{\"attributes\": {\"objectType\": \"SpendingBudget\"}, \"Ammount\": \"97.0\"} | 97.0",
                "{\"amount\": 0} | 0",
                "{\"amount\": null, \"attributes\": {}} | none",
                "{\"attributes\": {\"objectType\": \"SpendingBudget\"}} | none",
            })
    void readsTheAmountExactlyAndNoneAsNone(String body, String amount) throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok(body))) {
            Budget expected = amount.equals("none") ? Budget.NONE : Budget.of(new BigDecimal(amount));
            assertThat(service.client().budgets(_ -> {}).read("a b/c")).isEqualTo(expected);
            Asked asked = service.asked().getFirst();
            assertThat(asked.method() + " " + asked.path()).isEqualTo("GET /v1/customers/a%20b%2Fc/usagebudget");
            assertThat(asked.rawQuery()).isEmpty();
        }
    }

    @Test
    void readsTheDocumentedAnswer() throws Exception {
        Path sample = Path.of("../shared/api/samples/usagebudget-get-response.json");
        Assumptions.assumeTrue(Files.exists(sample), "needs " + sample);
        try (var service = ScriptedService.inTurn(Reply.ok(Files.readString(sample)))) {
            assertThat(service.client().budgets(_ -> {}).read("c").same(HUNDRED))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"code\": 7, \"description\": \"no\"}", "{\"amount\": \"much\"}", "{\"amount\": {}}"})
    void whatIsNoBudgetIsNotTakenForNone(String body) {
        try (var service = ScriptedService.inTurn(Reply.ok(body))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).read("c")))
                    .isInstanceOf(Problem.UnreadableAnswer.class);
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void writesTheDocumentedResource() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("no JSON at all, as in the documented answer"))) {
            service.client().budgets(_ -> {}).write("c1", Budget.of(new BigDecimal("1.5E+2")));
            Asked asked = service.asked().getFirst();
            assertThat(asked.method() + " " + asked.path()).isEqualTo("PATCH /v1/customers/c1/usagebudget");
            assertThat(JSON.readTree(asked.body()))
                    .isEqualTo(
                            JSON.readTree("{\"Amount\": 150, \"Attributes\": {\"ObjectType\": \"SpendingBudget\"}}"));
            assertThat(asked.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
            assertThat(asked.header("If-Match")).isEmpty();
            assertThat(asked.header("MS-Contract-Version")).isEqualTo("v1");
            assertThat(asked.header("MS-RequestId")).isNotEmpty();
        }
        try (var service = ScriptedService.inTurn(Reply.error(204, ""))) {
            service.client().budgets(_ -> {}).write("c1", Budget.NONE);
            assertThat(service.asked().getFirst().body())
                    .isEqualTo("{\"Amount\":null,\"Attributes\":{\"ObjectType\":\"SpendingBudget\"}}");
        }
    }

    @Test
    void writesTheDocumentedRequest() throws Exception {
        Path sample = Path.of("../shared/api/samples/usagebudget-patch-request.json");
        Assumptions.assumeTrue(Files.exists(sample), "needs " + sample);
        try (var service = ScriptedService.inTurn(Reply.ok("{}"))) {
            service.client().budgets(_ -> {}).write("c", HUNDRED);
            assertThat(JSON.readTree(service.asked().getFirst().body()))
                    .isEqualTo(JSON.readTree(Files.readString(sample)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 408, 409, 412, 429, 500, 503, 504})
    void neverWritesTwice(int status) {
        try (var service = ScriptedService.inTurn(Reply.error(status, "{\"code\": 1}"))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).write("c", HUNDRED)))
                    .isInstanceOfAny(Problem.ServiceFailed.class, Problem.SignInNeeded.class, Problem.Throttled.class);
            assertThat(service.asked()).hasSize(1);
            assertThat(service.pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Way.class,
            names = {"CUT", "NEVER"})
    void neverWritesTwiceWhereNoAnswerCame(Reply.Way way) {
        try (var service = ScriptedService.inTurn(Reply.ok("{\"amount\": 1}").going(way))) {
            var client = new PartnerCenter(
                    BaseAddress.of(service.base()), () -> "t", service.patience(Duration.ofMillis(300)));
            assertThat(problem(() -> client.budgets(_ -> {}).write("c", HUNDRED)))
                    .isInstanceOf(Problem.Offline.class);
            assertThat(service.asked()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aWriteIsNotRedirected() {
        try (var service = ScriptedService.inTurn(Reply.error(307, "").header("Location", "/elsewhere"))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).write("c", HUNDRED)))
                    .isInstanceOf(Problem.ServiceFailed.class);
            assertThat(service.asked()).hasSize(1);
        }
        try (var service =
                ScriptedService.inTurn(Reply.error(308, "").header("Location", "https://example.org/budget"))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).write("c", HUNDRED)))
                    .isEqualTo(new Problem.ForeignLink("https://example.org"));
        }
    }

    @Test
    void whoIsNotThereIsNamed() {
        try (var service = ScriptedService.inTurn(Reply.error(404, "{\"code\": 60003}"))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).read("c9")))
                    .isEqualTo(new Problem.UnknownCustomer("c9"));
        }
        try (var service = ScriptedService.inTurn(Reply.error(400, "{\"code\": \"900118\"}"))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).write("c9", HUNDRED)))
                    .isEqualTo(new Problem.UnknownCustomer("c9"));
        }
        try (var service = ScriptedService.inTurn(Reply.ok("{}"))) {
            assertThat(problem(() -> service.client().budgets(_ -> {}).read(" ")))
                    .isInstanceOf(Problem.UnknownCustomer.class);
            assertThat(problem(() -> service.client().budgets(_ -> {}).write("..", HUNDRED)))
                    .isInstanceOf(Problem.UnknownCustomer.class);
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void nobodyThereIsOffline() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var client = new PartnerCenter(URI.create("http://127.0.0.1:" + port), () -> "t");
        assertThat(problem(() -> client.budgets(_ -> {}).write("c", HUNDRED)))
                .isEqualTo(new Problem.Offline("127.0.0.1:" + port, "the connection was refused"));
    }

    private static Problem problem(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem();
    }
}
