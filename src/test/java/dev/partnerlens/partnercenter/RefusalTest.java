package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.Referrals;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        401, "{\"code\": \"900421\", \"description\": \"MFA\"}", new Problem.SecondFactorMissing("r")),
                Arguments.of(403, "{\"code\": 900421}", new Problem.SecondFactorMissing("r")),
                Arguments.of(401, "{\"code\": 900420, \"description\": \"graph\"}", new Problem.WrongAudience("r")),
                // The gateway in front of the service.
                Arguments.of(
                        401,
                        "{\"statusCode\": 401, \"message\": \"Unauthorized: Invalid Authorization header, incorrect"
                                + " audience\"}",
                        new Problem.WrongAudience("r")),
                Arguments.of(
                        401,
                        "{\"statusCode\": 401, \"message\": \"Unauthorized. Access token is missing or invalid.\"}",
                        new Problem.SignInNeeded("", "r")),
                Arguments.of(401, "", new Problem.SignInNeeded("", "r")),
                Arguments.of(403, "{\"code\": \"900309\"}", new Problem.BlockedByPolicy("r")),
                Arguments.of(403, "{\"code\": \"900329\"}", new Problem.PersonNeeded("r")),
                Arguments.of(403, "{\"code\": \"2032\", \"description\": \"No\"}", new Problem.NotPermitted("No", "r")),
                Arguments.of(
                        403,
                        "{\"code\": \"20002\", \"description\": \"Gone: does not have usage data\"}",
                        new Problem.NotPermitted("Gone: does not have usage data", "r")),
                Arguments.of(404, "{\"code\": \"1000\"}", new Problem.NotThere("r")),
                Arguments.of(404, "<html>", new Problem.NotThere("r")),
                Arguments.of(410, "", new Problem.NotThere("r")),
                Arguments.of(407, "", new Problem.Offline("host", "the proxy wants a sign-in")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void areToldByWhatTheyMean(int status, String body, Problem expected) {
        try (var service = ScriptedService.inTurn(Reply.error(status, body).header("MS-RequestId", "r"))) {
            Problem problem = problem(service.client(), Referrals.DATASET);
            Problem named = expected instanceof Problem.Offline(var _, String cause)
                    ? new Problem.Offline(service.base().getAuthority(), cause)
                    : expected;
            assertThat(problem).isEqualTo(named);
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void aTokenThatIsNoLongerTakenIsRenewedOnce() throws Exception {
        Renewable tokens = new Renewable();
        try (var service = ScriptedService.answering(asked ->
                asked.header("Authorization").equals("Bearer token-1") ? Reply.ok("[]") : Reply.error(401, ""))) {
            service.client(tokens).rows().fetch(Referrals.DATASET, Optional.empty(), _ -> {});
            assertThat(service.asked())
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer token-0", "Bearer token-1");
            assertThat(service.asked().getFirst().header("MS-RequestId"))
                    .as("an answer came")
                    .isNotEqualTo(service.asked().getLast().header("MS-RequestId"));
        }
        assertThat(tokens.renewals).hasValue(1);
    }

    @Test
    void aRenewedTokenThatIsNotTakenEitherIsTheEnd() {
        Renewable tokens = new Renewable();
        try (var service = ScriptedService.inTurn(Reply.error(401, "{\"code\": 400}"))) {
            assertThat(problem(service.client(tokens), Referrals.DATASET)).isInstanceOf(Problem.SignInNeeded.class);
            assertThat(service.asked()).hasSize(2);
        }
        assertThat(tokens.renewals).hasValue(1);
    }

    @Test
    void noRenewalBringsASecondFactor() {
        Renewable tokens = new Renewable();
        try (var service = ScriptedService.inTurn(Reply.error(401, "{\"code\": 900421}"))) {
            assertThat(problem(service.client(tokens), Referrals.DATASET))
                    .isInstanceOf(Problem.SecondFactorMissing.class);
            assertThat(service.asked()).hasSize(1);
        }
        assertThat(tokens.renewals).hasValue(0);
    }

    @Test
    void aClosedCloudIsNotAsked() {
        Throwable thrown = catchThrowable(() -> PartnerCenter.in(Cloud.GERMANY, () -> {
            throw new AssertionError("asked for a token");
        }));
        assertThat(((ProblemException) thrown).problem()).isEqualTo(new Problem.CloudClosed(Cloud.GERMANY));
    }

    @Test
    void whatACloudDoesNotOfferIsNotAskedFor() {
        var china = new BaseAddress(URI.create("https://partner.partnercenterapi.microsoftonline.cn"), Cloud.CHINA);
        try (var service = new PartnerCenter(
                china,
                () -> {
                    throw new AssertionError("asked for a token");
                },
                Patience.usual())) {
            for (var set : List.of(Referrals.DATASET, CustomerSpending.DATASET, Activity.DATASET)) {
                assertThat(problem(service, set)).isEqualTo(new Problem.NotOffered(Cloud.CHINA));
            }
            Throwable each = catchThrowable(() -> service.rows().fetchEach(MeterSpending.DATASET, List.of(), _ -> {}));
            assertThat(((ProblemException) each).problem()).isEqualTo(new Problem.NotOffered(Cloud.CHINA));
            Throwable budget = catchThrowable(() -> service.budgets(_ -> {}).read("c"));
            assertThat(((ProblemException) budget).problem()).isEqualTo(new Problem.NotOffered(Cloud.CHINA));
            assertThat(Clouds.offers(Cloud.CHINA, AzureUsage.DATASET)).isTrue();
        }
    }

    private static Problem problem(PartnerCenter client, Dataset set) {
        Throwable thrown = catchThrowable(() -> client.rows().fetch(set, Optional.empty(), _ -> {}));
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem();
    }

    private static final class Renewable implements TokenSource {
        private final AtomicInteger renewals = new AtomicInteger();

        @Override
        public String token() {
            return "token-" + renewals.get();
        }

        @Override
        public boolean renew(String refused) {
            assertThat(refused).isEqualTo(token());
            renewals.incrementAndGet();
            return true;
        }
    }
}
