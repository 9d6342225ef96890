package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.partnercenter.Unreached;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerStoreFailureTest {
    private static final LocalDate TODAY = ScriptedFeed.TODAY;
    private static final Period HALF_YEAR = new Period(LocalDate.of(2026, 1, 10), TODAY);
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final Dataset STANDING = Subscriptions.DATASET;

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed();

    @Test
    void notPermittedStandsOnlyWhereNothingIsStored() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(50));
        feed.give(STANDING, new OddRows(2, STANDING, HALF_YEAR).rows(50));
        Problem refused = new Problem.NotPermitted("no", "1");
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));
            feed.trouble = (_, _) -> {
                throw ScriptedFeed.problem(refused);
            };
            SyncReport report = feed.sync(store, List.of(USAGE, STANDING, Referrals.DATASET));

            assertThat(report.outcomes()).extracting(SetOutcome::problem).containsOnly(Optional.of(refused));
            assertThat(report.succeeded()).isTrue();
            assertThat(store.source().freshness(STANDING).standing()).isEqualTo(Standing.NOT_PERMITTED);
            assertThat(store.source().freshness(USAGE).standing()).isEqualTo(Standing.FETCHED);
            assertThat(store.source().freshness(USAGE).lastProblem()).contains("NotPermitted");
            feed.assertStored(store, USAGE);
        }
    }

    @Test
    void aFailingSetDoesNotStopTheOthers() {
        feed.give(STANDING, new OddRows(2, STANDING, HALF_YEAR).rows(50));
        RuntimeException fault = new IllegalStateException("a fault of our own");
        feed.trouble = (dataset, _) -> {
            if (dataset.equals(USAGE)) {
                throw ScriptedFeed.problem(new Problem.ServiceFailed(500, "x", "1"));
            }
            if (dataset.equals(ProfileSearch.DATASET)) {
                throw fault;
            }
        };
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(USAGE, ProfileSearch.DATASET, STANDING));

            assertThat(report.succeeded()).isFalse();
            assertThat(report.outcomes().get(1).problem()).contains(Problem.Unexpected.of(fault));
            assertThat(report.outcomes().get(2).problem()).isEmpty();
            assertThat(store.source().freshness(USAGE).standing()).isEqualTo(Standing.FAILED);
            feed.assertStored(store, STANDING);
        }
    }

    @Test
    void aMissingSignInEndsTheSync() {
        Problem signIn = new Problem.SignInNeeded("900", "1");
        feed.trouble = (_, _) -> {
            throw ScriptedFeed.problem(signIn);
        };
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(STANDING, Referrals.DATASET));

            assertThat(report.outcomes()).extracting(SetOutcome::problem).containsOnly(Optional.of(signIn));
            assertThat(feed.asked()).containsExactly("subscriptions");
        }
    }

    @Test
    void whereNoCallGetsAConnectionTheOtherSetsAreNotTried() {
        Problem offline = new Problem.Offline("host", "the connection was refused");
        feed.trouble = (_, _) -> {
            throw new ProblemException(offline, new Unreached(new ConnectException()));
        };
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(STANDING, Referrals.DATASET, USAGE));

            assertThat(report.outcomes())
                    .hasSize(3)
                    .extracting(SetOutcome::problem)
                    .containsOnly(Optional.of(offline));
            assertThat(feed.asked()).containsExactly("subscriptions");
            assertThat(store.source().freshness(Referrals.DATASET).standing()).isEqualTo(Standing.FAILED);
        }
    }

    @Test
    void anAnswerThatIsCutCostsOnlyItsOwnSet() {
        feed.give(Referrals.DATASET, new OddRows(2, Referrals.DATASET, HALF_YEAR).rows(5));
        feed.trouble = (dataset, _) -> {
            if (dataset.equals(STANDING)) {
                throw ScriptedFeed.problem(new Problem.Offline("host", "the connection was cut"));
            }
        };
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(STANDING, Referrals.DATASET));
            assertThat(report.outcomes().getLast().problem()).isEmpty();
        }
    }

    @Test
    void anInterruptLeavesWholeWindowsOnly() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        feed.trouble = (dataset, window) -> {
            if (dataset.equals(STANDING)) {
                // Until it is stopped.
                new CountDownLatch(1).await();
            }
            if (window.isPresent() && window.get().from().getMonthValue() == 5) {
                throw new InterruptedException();
            }
        };
        try (PartnerStore store = open()) {
            List<SetProgress> heard = new ArrayList<>();
            SyncReport report =
                    store.sync(feed, ScriptedFeed.request(List.of(USAGE, STANDING), Optional.empty()), heard::add);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.outcomes())
                    .extracting(SetOutcome::problem)
                    .containsOnly(Optional.of(new Problem.Stopped()));
            assertThat(report.outcomes().getFirst().windows()).isEqualTo(2);
            assertThat(heard).last().extracting(SetProgress::stage).isEqualTo(Stage.STOPPED);
            assertThat(Stored.rows(store.source(), USAGE))
                    .isNotEmpty()
                    .allMatch(row -> ScriptedFeed.day(row.dataset(), row).getMonthValue() >= 6);
            assertThat(store.source().freshness(USAGE).lastProblem()).isEmpty();
            assertThat(store.source().freshness(STANDING)).isEqualTo(Freshness.notFetched());
        }
    }

    @Test
    void aFeedThatOverlooksAnInterruptIsStoppedBeforeAnythingIsStored() {
        feed.give(STANDING, new OddRows(2, STANDING, HALF_YEAR).rows(50));
        feed.trouble = (_, _) -> Thread.currentThread().interrupt();
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, List.of(STANDING));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.outcomes().getFirst().problem()).contains(new Problem.Stopped());
            assertThat(store.source().freshness(STANDING)).isEqualTo(Freshness.notFetched());
        }
    }

    @Test
    void twoSyncsAtOnceAreOne() {
        feed.give(STANDING, new OddRows(2, STANDING, HALF_YEAR).rows(50));
        try (PartnerStore store = open();
                PartnerStores others = new PartnerStores(home);
                PartnerStore other = others.open(Partner.DEMO)) {
            feed.trouble = (_, _) -> {
                for (int attempt = 0; attempt < 2; attempt++) {
                    assertThatThrownBy(() -> feed.sync(other, List.of(STANDING)))
                            .isInstanceOfSatisfying(
                                    ProblemException.class,
                                    e -> assertThat(e.problem()).isInstanceOf(Problem.SyncRunning.class));
                }
                // Readers are not held up.
                assertThat(other.source().freshness(STANDING)).isEqualTo(Freshness.notFetched());
            };
            assertThat(feed.sync(store, List.of(STANDING)).succeeded()).isTrue();
            feed.trouble = ScriptedFeed.NONE;
            assertThat(feed.sync(other, List.of(STANDING)).succeeded()).isTrue();
        }
    }

    private PartnerStore open() {
        return new PartnerStores(home).open(Partner.DEMO);
    }
}
