package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.FirstDay;
import dev.partnerlens.core.RowFeed.Pages;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.LicenseUsage;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.partnercenter.ScriptedService.Asked;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a call carries, what pauses are told, which path is asked, and what ends. */
class MannersTest {
    private final List<Duration> told = new CopyOnWriteArrayList<>();
    private final Pages pages = new Pages() {
        @Override
        public void page(RowBatch page) {}

        @Override
        public void waits(Duration pause) {
            told.add(pause);
        }
    };

    @Test
    void onlyTheFamilyOfV1IsToldTheVersionOfItsContract() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("[]"))) {
            var rows = service.client().rows();
            rows.fetch(PartnerSpending.DATASET, Optional.empty(), pages);
            rows.fetch(Referrals.DATASET, Optional.empty(), pages);
            assertThat(service.asked())
                    .extracting(asked -> asked.path() + " " + asked.header("MS-Contract-Version"))
                    .containsExactly("/v1/usagesummary v1", "/partner/v1/analytics/referrals ");
            assertThat(service.asked().getFirst().rawQuery()).isEmpty();
        }
    }

    @Test
    void aPauseThatTheServiceAsksForIsToldWhenItBegins() throws Exception {
        Reply busy = Reply.error(429, "{\"statusCode\": 429}").header("Retry-After", "57");
        try (var service = ScriptedService.inTurn(busy, Reply.error(503, ""), Reply.ok("[]"))) {
            service.client().rows().fetch(Referrals.DATASET, Optional.empty(), pages);
            assertThat(told).as("our own caution is no news").containsExactly(Duration.ofSeconds(57));
        }
        told.clear();
        try (var service = ScriptedService.inTurn(busy, Reply.ok("[]"))) {
            assertThat(service.client().rows().firstDay(AzureUsage.DATASET, told::add))
                    .isEqualTo(new FirstDay.NoRows());
            assertThat(told).containsExactly(Duration.ofSeconds(57));
        }
    }

    @Test
    void aPauseIsToldFromTheThreadThatReadsAheadToo() throws Exception {
        String first = "{\"Value\": [{\"id\": \"1\"}], \"@nextLink\": \"referrals?skip=1\"}";
        try (var service = ScriptedService.inTurn(
                Reply.ok(first), Reply.error(429, "").header("Retry-After", "9"), Reply.ok("[]"))) {
            service.client().rows().fetch(Referrals.DATASET, Optional.empty(), pages);
            assertThat(told).containsExactly(Duration.ofSeconds(9));
        }
    }

    @Test
    void aLaterPathIsTriedWhereTheServiceKnowsNoEarlierOneAndThenKept() throws Exception {
        List<String> paths = LicenseUsage.DATASET.endpoint().paths();
        try (var service = ScriptedService.answering(
                asked -> asked.path().equals(paths.getLast()) ? Reply.ok("[]") : Reply.error(404, ""))) {
            var rows = service.client().rows();
            rows.fetch(LicenseUsage.DATASET, Optional.empty(), pages);
            rows.fetch(LicenseUsage.DATASET, Optional.empty(), pages);
            assertThat(service.asked())
                    .extracting(Asked::path)
                    .containsExactly(paths.getFirst(), paths.getLast(), paths.getLast());
        }
        try (var service = ScriptedService.inTurn(Reply.error(404, "").header("MS-RequestId", "r"))) {
            assertThat(problem(() -> service.client().rows().fetch(LicenseUsage.DATASET, Optional.empty(), pages)))
                    .isEqualTo(new Problem.NotThere("r"));
            assertThat(service.asked()).hasSize(2);
        }
    }

    @Test
    void aPageInTheMiddleThatIsGoneIsNoReasonToBeginAgainElsewhere() {
        String link = LicenseUsage.DATASET.endpoint().paths().getFirst() + "?skip=1";
        try (var service =
                ScriptedService.answering(asked -> asked.parameter("skip").isEmpty()
                        ? Reply.ok("{\"Value\": [{\"channel\": \"a\"}], \"@nextLink\": \"" + link + "\"}")
                        : Reply.error(404, ""))) {
            assertThat(problem(() -> service.client().rows().fetch(LicenseUsage.DATASET, Optional.empty(), pages)))
                    .isInstanceOf(Problem.NotThere.class);
            assertThat(service.asked()).hasSize(2);
        }
    }

    @Test
    void anAnswerBeyondAnyPageIsNotAskedForAgain() {
        try (var service = ScriptedService.inTurn(Reply.ok(" ".repeat(200_000) + "[]"))) {
            BaseAddress base = BaseAddress.of(service.base());
            var patience = service.patience(Duration.ofSeconds(20));
            var client =
                    new ServiceClient(base, new Exchange(base, patience, 100_000), new Bearer(() -> "t"), patience);
            Call call = Call.get(service.base().resolve("/v1/a"));
            assertThat(problem(() -> client.get(call, new PageReader(Referrals.DATASET), told::add)))
                    .isInstanceOfSatisfying(
                            Problem.UnreadableAnswer.class,
                            answer -> assertThat(answer.reason()).contains("larger"));
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void whatIsClosedAsksNoMore() {
        try (var service = ScriptedService.inTurn(Reply.ok("[]"))) {
            PartnerCenter client = service.client();
            client.close();
            assertThat(problem(() -> client.rows().fetch(Referrals.DATASET, Optional.empty(), pages)))
                    .isInstanceOf(Problem.Offline.class);
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void activityIsAskedByDaysButNeverForOnesToCome() throws Exception {
        // Today is 2026-06-24.
        try (var service = ScriptedService.inTurn(Reply.ok("{\"items\": []}"))) {
            var rows = service.client().rows();
            rows.fetch(Activity.DATASET, Optional.of(days("2026-05-01", "2026-05-31")), pages);
            rows.fetch(Activity.DATASET, Optional.of(days("2026-06-01", "2026-06-23")), pages);
            rows.fetch(Activity.DATASET, Optional.of(days("2026-06-01", "2026-06-24")), pages);
            rows.fetch(Activity.DATASET, Optional.empty(), pages);
            assertThat(service.asked())
                    .extracting(Asked::rawQuery)
                    .containsExactly(
                            "startDate=2026-05-01&endDate=2026-06-01",
                            "startDate=2026-06-01&endDate=2026-06-24",
                            "startDate=2026-06-01",
                            "startDate=2026-03-26");
            assertThat(rows.firstDay(Activity.DATASET, told::add)).isEqualTo(new FirstDay.NotTold());
            assertThatThrownBy(() -> rows.fetchEach(Activity.DATASET, List.of(), pages))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Problem problem(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem();
    }
}
