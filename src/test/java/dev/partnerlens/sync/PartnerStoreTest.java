package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerStoreTest {
    private static final LocalDate TODAY = ScriptedFeed.TODAY;
    private static final Period HALF_YEAR = new Period(LocalDate.of(2026, 1, 10), TODAY);
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final Dataset STANDING = Subscriptions.DATASET;

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed();

    @Test
    void everySetComesWholeAndIsCovered() {
        for (Dataset dataset : Datasets.all()) {
            int back = dataset.endpoint().historyDays().orElse(181) - 1;
            feed.give(dataset, new OddRows(1, dataset, new Period(TODAY.minusDays(back), TODAY)).rows(400));
        }
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(store, Datasets.all());

            assertThat(report.succeeded()).isTrue();
            for (Dataset dataset : Datasets.all()) {
                feed.assertStored(store, dataset);
                Freshness freshness = store.source().freshness(dataset);
                assertThat(freshness.standing()).isEqualTo(Standing.FETCHED);
                assertThat(freshness.through()).contains(TODAY);
                assertThat(freshness.covers(new Period(TODAY, TODAY))).isTrue();
                assertThat(freshness.covers(new Period(TODAY.minusDays(89), TODAY)))
                        .as("figures of the running period know nothing of the past")
                        .isEqualTo(!dataset.date().made());
                assertThat(freshness.delivered()).isEqualTo(Set.copyOf(dataset.fields()));
                assertThat(freshness.lastProblem()).isEmpty();
            }
        }
    }

    @Test
    void nothingFetchedNeedsNoFile() {
        try (PartnerStore store = open()) {
            assertThat(store.source().version()).isZero();
            assertThat(store.source().freshness(USAGE)).isEqualTo(Freshness.notFetched());
            assertThat(Stored.rows(store.source(), USAGE)).isEmpty();
            assertThat(home.resolve("partners")).doesNotExist();
        }
    }

    @Test
    void aSyncGoesOnAtTheFirstMissingWindow() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        feed.trouble = (_, window) -> {
            if (window.isPresent() && window.get().from().getMonthValue() == 4) {
                throw ScriptedFeed.problem(new Problem.Offline("host", "gone"));
            }
        };
        try (PartnerStore store = open()) {
            SetOutcome cut = feed.sync(store, List.of(USAGE)).outcomes().getFirst();

            assertThat(cut.problem()).contains(new Problem.Offline("host", "gone"));
            assertThat(cut.windows()).isEqualTo(3);
            LocalDate first = firstDay();
            Freshness freshness = store.source().freshness(USAGE);
            assertThat(freshness.standing()).isEqualTo(Standing.FETCHED);
            assertThat(freshness.lastProblem()).contains("Offline");
            assertThat(freshness.covered()).containsExactly(new Period(LocalDate.of(2026, 5, 1), TODAY));
            assertThat(freshness.begins()).contains(first);
            assertThat(freshness.covers(HALF_YEAR)).isFalse();
            assertThat(freshness.doubts(Optional.empty(), TODAY))
                    .as("what came is not all there is")
                    .contains(Freshness.Doubt.UNCOVERED);

            feed.trouble = ScriptedFeed.NONE;
            feed.asked();
            assertThat(feed.sync(store, List.of(USAGE)).succeeded()).isTrue();

            assertThat(feed.asked())
                    .as("what came before it was cut off is not asked for again")
                    .containsExactly(
                            "azure-usage 2026-04-01..2026-04-30",
                            "azure-usage 2026-03-01..2026-03-31",
                            "azure-usage 2026-02-01..2026-02-28",
                            "azure-usage " + first + "..2026-01-31");
            assertThat(store.source().freshness(USAGE).doubts(Optional.empty(), TODAY))
                    .isEmpty();
            feed.assertStored(store, USAGE);
            assertThat(store.source().freshness(USAGE).lastProblem()).isEmpty();
        }
    }

    @Test
    void recentWindowsAreFetchedAgainAndOldOnesNot() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));
            // The past changes, an old month as well as a recent one.
            List<Row> changed = new ArrayList<>(new OddRows(3, USAGE, HALF_YEAR).rows(500));
            LocalDate first = firstDay();
            changed.removeIf(row -> ScriptedFeed.day(row.dataset(), row).isBefore(first));
            List<Row> before = feed.rows(USAGE);
            feed.give(USAGE, changed);
            feed.asked();
            feed.sync(store, List.of(USAGE));

            assertThat(feed.asked())
                    .filteredOn(asked -> !asked.startsWith("azure-usage 2026-0" + first.getMonthValue()))
                    .containsExactly(
                            "azure-usage 2026-07-01..2026-07-15",
                            "azure-usage 2026-06-01..2026-06-30",
                            "azure-usage 2026-05-01..2026-05-31");
            LocalDate recent = LocalDate.of(2026, 5, 1);
            List<Row> expected = new ArrayList<>(before);
            expected.removeIf(row -> !ScriptedFeed.day(row.dataset(), row).isBefore(recent));
            changed.stream()
                    .filter(row -> !ScriptedFeed.day(row.dataset(), row).isBefore(recent))
                    .forEach(expected::add);
            assertThat(Stored.rows(store.source(), USAGE)).containsExactlyInAnyOrderElementsOf(expected);

            feed.sync(store, List.of(USAGE), Optional.of(HALF_YEAR));
            feed.assertStored(store, USAGE);
        }
    }

    @Test
    void aWrongCountIsAskedAgainOnceAndThenDisputed() {
        feed.give(STANDING, new OddRows(2, STANDING, HALF_YEAR).rows(30));
        feed.miscount = 1;
        feed.miscounted = 1;
        try (PartnerStore store = open()) {
            SetOutcome outcome = feed.sync(store, List.of(STANDING)).outcomes().getFirst();
            assertThat(feed.asked()).hasSize(2);
            assertThat(outcome.rows()).as("of one of the two fetches").isEqualTo(30);
            assertThat(store.source().freshness(STANDING).disputed()).isFalse();

            feed.miscounted = 9;
            feed.sync(store, List.of(STANDING));
            assertThat(feed.asked()).hasSize(2);
            assertThat(store.source().freshness(STANDING).disputed()).isTrue();
            feed.assertStored(store, STANDING);
        }
    }

    @Test
    void aSourceThatIgnoresTheWindowIsFetchedWholeOnce() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        feed.filters = false;
        try (PartnerStore store = open()) {
            SetOutcome outcome = feed.sync(store, List.of(USAGE)).outcomes().getFirst();

            assertThat(feed.asked()).hasSize(2).last().isEqualTo("azure-usage");
            assertThat(outcome.windows()).isEqualTo(7);
            assertThat(outcome.rows()).isEqualTo(500);
            feed.assertStored(store, USAGE);
        }
    }

    @Test
    void aSourceThatDoesNotTellItsFirstDayIsFetchedWhole() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        feed.tellsFirstDay = false;
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));
            feed.sync(store, List.of(USAGE));

            assertThat(feed.asked()).containsExactly("azure-usage", "azure-usage");
            feed.assertStored(store, USAGE);
            assertThat(store.source().freshness(USAGE).through()).contains(TODAY);
        }
    }

    @Test
    void aSourceWithoutRowsCoversEveryDayUntilItHasSome() {
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));
            Freshness empty = store.source().freshness(USAGE);
            assertThat(empty.standing()).isEqualTo(Standing.FETCHED);
            assertThat(empty.rows()).isZero();
            assertThat(empty.covers(new Period(TODAY.minusYears(1), TODAY))).isTrue();

            feed.give(USAGE, new OddRows(2, USAGE, new Period(TODAY.minusDays(100), TODAY)).rows(500));
            feed.sync(store, List.of(USAGE));

            feed.assertStored(store, USAGE);
            assertThat(store.source().freshness(USAGE).covered())
                    .as("what was before the first day is no longer known to be nothing")
                    .singleElement()
                    .satisfies(days -> assertThat(days.from()).isAfter(TODAY.minusDays(101)));
        }
    }

    @Test
    void aSourceWithoutRowsThatDoesNotTellSoIsKnownToBeEmptyToo() {
        feed.tellsFirstDay = false;
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));

            assertThat(feed.asked()).containsExactly("azure-usage");
            assertThat(store.source().freshness(USAGE).covers(new Period(TODAY.minusYears(1), TODAY)))
                    .isTrue();
        }
    }

    @Test
    void rowsThatBeginAfterTodayAreNotThereYet() {
        feed.give(USAGE, new OddRows(2, USAGE, new Period(TODAY.plusDays(1), TODAY.plusDays(9))).rows(50));
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));

            assertThat(feed.asked()).isEmpty();
            assertThat(store.source().freshness(USAGE).standing()).isEqualTo(Standing.FETCHED);
            assertThat(store.source().freshness(USAGE).rows()).isZero();
        }
    }

    @Test
    void whatTheSourceNoLongerGivesIsKept() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));
            List<Row> old = new ArrayList<>(feed.rows(USAGE));
            List<Row> late = new ArrayList<>(old);
            late.removeIf(row -> ScriptedFeed.day(row.dataset(), row).getMonthValue() < 6);
            feed.give(USAGE, late);
            feed.sync(store, List.of(USAGE));

            assertThat(Stored.rows(store.source(), USAGE)).containsExactlyInAnyOrderElementsOf(old);
        }
    }

    @Test
    void anEmptyAnswerIsDisputedAndErasesNothing() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        try (PartnerStore store = open()) {
            feed.sync(store, List.of(USAGE));
            List<Row> before = Stored.rows(store.source(), USAGE);
            feed.give(USAGE, List.of());
            Period february = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

            SyncReport named = feed.sync(store, List.of(USAGE), Optional.of(february));
            assertThat(named.succeeded()).isTrue();
            assertThat(named.outcomes().getFirst().kept()).isEqualTo(1);
            assertThat(Stored.rows(store.source(), USAGE)).isEqualTo(before);
            assertThat(store.source().freshness(USAGE).disputed()).isTrue();

            assertThat(feed.sync(store, List.of(USAGE)).outcomes().getFirst().kept())
                    .as("no first day")
                    .isEqualTo(3);
            assertThat(Stored.rows(store.source(), USAGE)).isEqualTo(before);

            feed.tellsFirstDay = false;
            assertThat(feed.sync(store, List.of(USAGE)).outcomes().getFirst().kept())
                    .as("a whole set without rows")
                    .isEqualTo(3);
            assertThat(Stored.rows(store.source(), USAGE)).isEqualTo(before);
        }
    }

    @Test
    void aDisputedFetchOfTheWholeSetDisputesEveryWindowOfIt() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        feed.tellsFirstDay = false;
        feed.miscount = 1;
        feed.miscounted = 2;
        try (PartnerStore store = open()) {
            assertThat(feed.sync(store, List.of(USAGE)).outcomes().getFirst().rows())
                    .isEqualTo(500);

            feed.sync(store, List.of(USAGE), Optional.of(new Period(TODAY.withDayOfMonth(1), TODAY)));

            assertThat(store.source().freshness(USAGE).disputed()).isTrue();
        }
    }

    @Test
    void progressTellsStagesAndCounts() {
        feed.give(USAGE, new OddRows(2, USAGE, HALF_YEAR).rows(500));
        List<SetProgress> heard = new ArrayList<>();
        try (PartnerStore store = open()) {
            store.sync(feed, ScriptedFeed.request(List.of(USAGE), Optional.empty()), heard::add);
        }
        assertThat(heard.getFirst()).isEqualTo(new SetProgress(USAGE, Stage.QUEUED, 0, 0, 0));
        assertThat(heard.getLast()).isEqualTo(new SetProgress(USAGE, Stage.DONE, 500, 7, 7));
        assertThat(heard).extracting(SetProgress::rows).isSorted();
        assertThat(heard).extracting(SetProgress::windowsDone).isSorted();
        assertThat(heard).allMatch(progress -> progress.windowsDone() <= Math.max(7, progress.windows()));
        assertThat(heard).hasSizeLessThan(100);
    }

    private LocalDate firstDay() {
        return feed.rows(USAGE).stream()
                .map(row -> ScriptedFeed.day(row.dataset(), row))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private PartnerStore open() {
        return new PartnerStores(home).open(Partner.DEMO);
    }
}
