package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SetProgress.Waiting;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets that are fetched at the same time. */
class SideBySideTest {
    private static final Period DAYS = new Period(ScriptedFeed.TODAY.minusDays(80), ScriptedFeed.TODAY);
    private static final List<Dataset> FOUR =
            List.of(Subscriptions.DATASET, Referrals.DATASET, IndirectResellers.DATASET, PartnerSpending.DATASET);

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed();

    @Test
    void fourSetsAtOnceAndNoMoreOnceTheServiceHasAnswered() {
        CountDownLatch four = new CountDownLatch(4);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger aloneUntilAnswered = new AtomicInteger();
        give();
        feed.trouble = (_, window) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            four.countDown();
            if (window.isEmpty() && !four.await(30, TimeUnit.SECONDS)) {
                aloneUntilAnswered.incrementAndGet();
            }
            now.decrementAndGet();
        };
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, Datasets.all());

            assertThat(report.succeeded()).isTrue();
            assertThat(report.outcomes()).extracting(SetOutcome::dataset).containsExactlyElementsOf(Datasets.all());
            assertThat(most).hasValue(SyncRun.SIDE_BY_SIDE);
            assertThat(aloneUntilAnswered).hasValue(0);
            Datasets.all().forEach(set -> feed.assertStored(store, set));
        }
    }

    /** Many threads find the same texts: each gets one code, and none is lost. */
    @Test
    void textsAreStoredOnceWhoeverFindsThemFirst() throws SQLException {
        for (int seed = 0; seed < 4; seed++) {
            give();
            Path own = home.resolve("run" + seed);
            try (PartnerStores stores = new PartnerStores(own);
                    PartnerStore store = stores.open(Partner.DEMO)) {
                assertThat(feed.sync(store, Datasets.all()).succeeded()).isTrue();
                Datasets.all().forEach(set -> feed.assertStored(store, set));
            }
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + own.resolve("partners/demo/cache.db"));
                    var counts = connection
                            .createStatement()
                            .executeQuery("SELECT COUNT(*), COUNT(DISTINCT text), MAX(code) + 1 FROM text")) {
                assertThat(counts.getLong(1)).isPositive().isEqualTo(counts.getLong(2));
                assertThat(counts.getLong(3)).isEqualTo(counts.getLong(1));
            }
        }
    }

    @Test
    void whatStopsAllInterruptsTheOthersAndIsTheirReasonToo() {
        Problem signIn = new Problem.SignInNeeded("", "r");
        CountDownLatch others = new CountDownLatch(2);
        give();
        feed.trouble = (dataset, _) -> {
            if (dataset.equals(Referrals.DATASET)) {
                others.await();
                throw ScriptedFeed.problem(signIn);
            }
            if (!dataset.equals(Subscriptions.DATASET)) {
                others.countDown();
                new CountDownLatch(1).await();
            }
        };
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, FOUR);

            assertThat(report.stoppedBy()).contains(signIn);
            assertThat(report.outcomes())
                    .extracting(SetOutcome::problem)
                    .endsWith(Optional.of(signIn), Optional.of(signIn), Optional.of(signIn));
            assertThat(report.outcomes().getFirst().problem())
                    .as("was whole before")
                    .isEmpty();
            assertThat(store.source().freshness(IndirectResellers.DATASET).standing())
                    .isEqualTo(Standing.NOT_FETCHED);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void anInterruptEndsEverySetAtOnce() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(3);
        give();
        feed.trouble = (dataset, _) -> {
            if (!dataset.equals(Subscriptions.DATASET)) {
                all.countDown();
                new CountDownLatch(1).await();
            }
        };
        try (PartnerStore store = open()) {
            List<SyncReport> reports = new CopyOnWriteArrayList<>();
            Thread syncing = Thread.ofPlatform().start(() -> reports.add(feed.sync(store, FOUR)));
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
            syncing.interrupt();
            assertThat(syncing.join(java.time.Duration.ofSeconds(30))).isTrue();
            assertThat(reports.getFirst().stoppedBy()).contains(new Problem.Stopped());
            assertThat(reports.getFirst().outcomes())
                    .extracting(SetOutcome::problem)
                    .filteredOn(Optional::isPresent)
                    .hasSizeBetween(3, 4)
                    .containsOnly(Optional.of(new Problem.Stopped()));
            feed.trouble = ScriptedFeed.NONE;
            assertThat(feed.sync(store, FOUR).succeeded()).isTrue();
        }
    }

    @Test
    void aSetSaysForWhichOtherItWaits() {
        give();
        List<SetProgress> heard = new CopyOnWriteArrayList<>();
        try (PartnerStore store = open()) {
            store.sync(feed, ScriptedFeed.request(Datasets.all(), Optional.empty()), heard::add);
        }
        for (Dataset set : Datasets.all()) {
            List<SetProgress> own =
                    heard.stream().filter(told -> told.dataset().equals(set)).toList();
            assertThat(own.getFirst().stage()).isEqualTo(Stage.QUEUED);
            assertThat(own.getLast().stage()).isEqualTo(Stage.DONE);
            assertThat(own)
                    .filteredOn(told -> told.stage() == Stage.QUEUED)
                    .flatExtracting(told -> told.waiting().stream().toList())
                    .isEqualTo(set.endpoint()
                            .each()
                            .map(each -> List.<Waiting>of(new Waiting.OtherSet(each.parent())))
                            .orElse(List.of()));
        }
    }

    private void give() {
        for (Dataset dataset : Datasets.all()) {
            feed.give(dataset, new OddRows(7, dataset, DAYS).rows(60));
        }
    }

    private PartnerStore open() {
        return new PartnerStores(home).open(Partner.DEMO);
    }
}
