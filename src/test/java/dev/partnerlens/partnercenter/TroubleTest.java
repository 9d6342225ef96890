package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.partnercenter.ScriptedService.Asked;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
    private static final Reply ONE = Reply.ok("[{\"id\": \"1\"}, {\"id\": \"2\"}]");

    private final List<RowBatch> batches = new ArrayList<>();

    @Test
    void signInIsNeededAtOnceAndWithTheServicesCode() {
        try (var service = ScriptedService.inTurn(Reply.error(401, "{\"code\": 800001, \"description\": \"No token\"}")
                .header("MS-RequestId", "r-1"))) {
            assertThat(problem(service)).isEqualTo(new Problem.SignInNeeded("800001", "r-1"));
            assertThat(service.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\nbreak"})
    void signInIsNeededWithoutATokenThatCanBeSent(String token) {
        try (var service = ScriptedService.inTurn(ONE)) {
            var feed = ScriptedService.feed(service.base(), () -> token, service.patience(Duration.ofSeconds(20)));
            Throwable thrown = catchThrowable(() -> feed.fetch(Referrals.DATASET, Optional.empty(), batches::add));
            assertThat(thrown).hasNoCause().isInstanceOf(ProblemException.class);
            assertThat(((ProblemException) thrown).problem()).isEqualTo(new Problem.NoToken());
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void whatIsNotPermittedIsSaidInTheServicesWords() {
        try (var service = ScriptedService.inTurn(
                Reply.error(403, "{\"code\": \"900308\", \"description\": \"Insufficient privileges\"}")
                        .header("MS-RequestId", "r-2"))) {
            assertThat(problem(service)).isEqualTo(new Problem.NotPermitted("Insufficient privileges", "r-2"));
            assertThat(service.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 501})
    void otherRefusalsAreFinal(int status) {
        try (var service = ScriptedService.inTurn(
                Reply.error(status, "\"No. {\\\"faultCode\\\":1}\"").header("MS-RequestId", "r"))) {
            assertThat(problem(service)).isEqualTo(new Problem.ServiceFailed(status, "No.", "r"));
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void theErrorThatMeansNoRowsIsAnEmptyList() throws Exception {
        try (var service = ScriptedService.inTurn(
                Reply.error(404, "{\"code\": 3000, \"description\": \"Customer does not have usage data.\"}"))) {
            assertThat(fetch(service)).isZero();
        }
        try (var service = ScriptedService.inTurn(Reply.error(204, ""))) {
            assertThat(fetch(service)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"57, 57", "0, 0", "'Wed, 24 Jun 2026 06:42:30 GMT', 30", "'Wed, 24 Jun 2026 06:41:30 GMT', 0", "soon, 0"
    })
    void waitsAsLongAsAskedAndAtLeastItsOwnPause(String retryAfter, long seconds) throws Exception {
        try (var service = ScriptedService.inTurn(
                Reply.error(429, "{ \"statusCode\": 429, \"message\": \"Rate limit\" }")
                        .header("Retry-After", retryAfter),
                ONE)) {
            assertThat(fetch(service)).isEqualTo(2);
            assertThat(service.pauses()).hasSize(1);
            assertThat(service.pauses().getFirst())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(seconds + 1));
        }
    }

    @Test
    void givesUpAfterItsAttemptsWithGrowingPauses() {
        try (var service = ScriptedService.inTurn(Reply.error(429, "").header("Retry-After", "1"))) {
            assertThat(problem(service))
                    .isInstanceOfSatisfying(
                            Problem.Throttled.class,
                            throttled -> assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(1)));
            assertThat(service.asked()).hasSize(4);
            assertThat(service.pauses()).hasSize(3).allMatch(pause -> pause.toSeconds() >= 1);
            assertThat(service.pauses().getLast()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        }
    }

    @Test
    void doesNotSleepForAnHour() {
        try (var service = ScriptedService.inTurn(Reply.error(429, "").header("Retry-After", "3600"))) {
            assertThat(problem(service))
                    .isInstanceOfSatisfying(
                            Problem.Throttled.class,
                            throttled -> assertThat(throttled.retryAfter()).contains(Duration.ofHours(1)));
            assertThat(service.asked()).hasSize(1);
            assertThat(service.pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whoComesAfterTheLastAttemptKeepsItsPauseToo(int status) throws Exception {
        Duration asked = Duration.ofSeconds(60);
        List<Instant> calls = new CopyOnWriteArrayList<>();
        AtomicReference<ScriptedService> self = new AtomicReference<>();
        try (var service = ScriptedService.answering(_ -> {
            calls.add(self.get().now());
            return Reply.error(status, "").header("Retry-After", "60");
        })) {
            self.set(service);
            RowFeed feed = service.feed();
            problem(feed);
            problem(feed);
        }
        assertThat(calls).hasSize(8);
        for (int i = 1; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 1), calls.get(i)))
                    .as("before call %s", i)
                    .isGreaterThanOrEqualTo(asked);
        }
    }

    @Test
    void aPauseBeyondPatienceIsKeptByNotAskingAtAll() throws Exception {
        try (var service = ScriptedService.inTurn(
                Reply.error(429, "").header("Retry-After", "300").header("MS-RequestId", "r"), ONE)) {
            RowFeed feed = service.feed();
            Problem asked = new Problem.Throttled(Optional.of(Duration.ofMinutes(5)), "r");
            assertThat(problem(feed)).isEqualTo(asked);
            assertThat(problem(feed)).isEqualTo(asked);
            assertThat(service.asked()).hasSize(1);

            service.pass(Duration.ofSeconds(181));
            feed.fetch(Referrals.DATASET, Optional.empty(), batches::add);
            assertThat(service.asked()).hasSize(2);
            assertThat(service.now())
                    .as("the rest was short enough")
                    .isAfterOrEqualTo(ScriptedService.NOW.plusSeconds(300));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void asksAgainWhenTheServiceFails(int status) throws Exception {
        try (var service = ScriptedService.inTurn(Reply.error(status, "<html>"), Reply.error(status, ""), ONE)) {
            assertThat(fetch(service)).isEqualTo(2);
        }
        try (var service = ScriptedService.inTurn(
                Reply.error(status, "{\"description\": \"broken\"}").header("MS-RequestId", "r"))) {
            assertThat(problem(service)).isEqualTo(new Problem.ServiceFailed(status, "broken", "r"));
            assertThat(service.asked()).hasSize(4);
        }
    }

    @Test
    void anEmptyAnswerThatAsksForPatienceIsNoEmptyList() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.error(204, "").header("Retry-After", "5"), ONE)) {
            assertThat(fetch(service)).isEqualTo(2);
            assertThat(service.pauses())
                    .singleElement(InstanceOfAssertFactories.DURATION)
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Way.class,
            names = {"CUT", "SHORT"})
    void aCutPageIsFetchedAgainAndNeverDoubled(Reply.Way cut) throws Exception {
        try (var service = ScriptedService.inTurn(ONE.going(cut), ONE.going(cut), ONE)) {
            assertThat(fetch(service)).isEqualTo(2);
            assertThat(batches).hasSize(1);
            assertThat(service.asked()).hasSize(3);
        }
        batches.clear();
        try (var service = ScriptedService.inTurn(ONE.going(cut))) {
            Class<?> expected = cut == Reply.Way.CUT ? Problem.Offline.class : Problem.UnreadableAnswer.class;
            assertThat(problem(service)).isInstanceOf(expected);
            assertThat(batches).isEmpty();
        }
    }

    @Test
    void aSilentServiceIsNotWaitedForForEver() {
        try (var service = ScriptedService.inTurn(ONE.going(Reply.Way.NEVER))) {
            RowFeed feed = service.feed(Duration.ofMillis(50));
            assertThat(problem(feed))
                    .isEqualTo(new Problem.Offline(service.base().getAuthority(), "no answer in time"));
            assertThat(service.asked()).hasSizeLessThanOrEqualTo(4);
            assertThat(service.pauses()).hasSize(3);
        }
    }

    @Test
    void aRequestIdIsKeptOnlyWhileNoAnswerCame() throws Exception {
        try (var service = ScriptedService.inTurn(ONE.going(Reply.Way.CUT), Reply.error(503, ""), ONE)) {
            fetch(service);
            List<String> ids = service.asked().stream()
                    .map(asked -> asked.header("MS-RequestId"))
                    .toList();
            assertThat(ids.get(1)).isEqualTo(ids.get(0));
            assertThat(ids.get(2)).isNotEqualTo(ids.get(1));
        }
    }

    @Test
    void nobodyThereIsOffline() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var service = ScriptedService.inTurn(ONE)) {
            var feed = ScriptedService.feed(
                    URI.create("http://127.0.0.1:" + port), () -> "t", service.patience(Duration.ofSeconds(20)));
            assertThat(problem(feed)).isEqualTo(new Problem.Offline("127.0.0.1:" + port, "the connection was refused"));
            assertThat(Unreached.behind(thrown(feed))).isTrue();
        }
    }

    @Test
    void anAnswerThatIsCutOrLateWasReached() {
        try (var service = ScriptedService.inTurn(ONE.going(Reply.Way.CUT))) {
            assertThat(Unreached.behind(thrown(service.feed()))).isFalse();
        }
        try (var service = ScriptedService.inTurn(ONE.going(Reply.Way.NEVER))) {
            assertThat(Unreached.behind(thrown(service.feed(Duration.ofMillis(50)))))
                    .isFalse();
        }
    }

    /** The service goes away after the first of four attempts. */
    @Test
    void oneAttemptThatReachesIsEnough() {
        try (var service = ScriptedService.inTurn(Reply.error(500, ""))) {
            PartnerCenter client = service.client(_ -> service.goAway());
            ProblemException thrown = thrown(client.rows());
            assertThat(thrown.problem()).isInstanceOf(Problem.Offline.class);
            assertThat(Unreached.behind(thrown)).isFalse();
            assertThat(Unreached.behind(thrown(client.rows()))).isTrue();
        }
    }

    @Test
    void nonsenseMayHaveComeFromInBetweenAndIsAskedForAgain() throws Exception {
        Reply nonsense = Reply.ok("<html>sign in</html>").header("MS-RequestId", "r");
        try (var service = ScriptedService.inTurn(nonsense, ONE)) {
            assertThat(fetch(service)).isEqualTo(2);
        }
        try (var service = ScriptedService.inTurn(nonsense)) {
            assertThat(problem(service)).isEqualTo(new Problem.UnreadableAnswer("it is no whole JSON", "r"));
            assertThat(service.asked()).hasSize(4);
        }
        try (var service = ScriptedService.inTurn(Reply.ok("{\"statusCode\": 500, \"message\": \"broken\"}"))) {
            assertThat(problem(service)).isInstanceOf(Problem.UnreadableAnswer.class);
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void followsARedirectToTheSameServiceOnly() throws Exception {
        try (var service = ScriptedService.answering(asked ->
                asked.path().equals("/moved") ? ONE : Reply.error(307, "").header("Location", "/moved?a=1"))) {
            assertThat(fetch(service)).isEqualTo(2);
            assertThat(service.asked())
                    .extracting(Asked::path)
                    .containsExactly(Referrals.DATASET.endpoint().paths().getFirst(), "/moved");
        }
        try (var service = ScriptedService.inTurn(
                Reply.error(302, "").header("Location", "https://login.example.org/sign-in?x=y"))) {
            assertThat(problem(service)).isEqualTo(new Problem.ForeignLink("https://login.example.org"));
        }
        try (var service = ScriptedService.inTurn(Reply.error(302, "").header("Location", "/again"))) {
            assertThat(problem(service)).isInstanceOf(Problem.Offline.class);
        }
    }

    private long fetch(ScriptedService service) throws InterruptedException {
        return service.feed()
                .fetch(Referrals.DATASET, Optional.empty(), batches::add)
                .received();
    }

    private Problem problem(ScriptedService service) {
        return problem(service.feed());
    }

    private Problem problem(RowFeed feed) {
        return thrown(feed).problem();
    }

    private ProblemException thrown(RowFeed feed) {
        return catchThrowableOfType(
                ProblemException.class, () -> feed.fetch(Referrals.DATASET, Optional.empty(), batches::add));
    }
}
