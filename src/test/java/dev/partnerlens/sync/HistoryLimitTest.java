package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.sync.SetProgress.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source with a limited memory, and one that asks for pauses. */
class HistoryLimitTest {
    private static final Dataset ACTIVITY = Activity.DATASET;
    private static final LocalDate TODAY = ScriptedFeed.TODAY;
    private static final LocalDate EARLIEST = TODAY.minusDays(90);

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed();

    @Test
    void thePlanBeginsWhereTheMemoryDoesWithoutAsking() {
        feed.trouble = (_, window) ->
                assertThat(window).as("the first day is not asked for").isPresent();
        try (PartnerStore store = open()) {
            assertThat(feed.sync(store, List.of(ACTIVITY)).succeeded()).isTrue();
            assertThat(feed.asked())
                    .containsExactly(
                            "activity 2026-07-01..2026-07-15",
                            "activity 2026-06-01..2026-06-30",
                            "activity 2026-05-01..2026-05-31",
                            "activity 2026-04-17..2026-04-30");
            assertThat(store.source().freshness(ACTIVITY).covered())
                    .containsExactly(new Period(EARLIEST.plusDays(1), TODAY));
        }
    }

    @Test
    void daysBeforeItAreRefusedBeforeAnyCall() {
        try (PartnerStore store = open()) {
            SyncReport report =
                    feed.sync(store, List.of(ACTIVITY), Optional.of(new Period(EARLIEST.minusDays(1), TODAY)));
            assertThat(report.outcomes().getFirst().problem()).contains(new Problem.TooLongAgo(ACTIVITY, EARLIEST));
            assertThat(feed.asked()).isEmpty();
            assertThat(feed.sync(store, List.of(ACTIVITY), Optional.of(new Period(EARLIEST, EARLIEST)))
                            .succeeded())
                    .isTrue();
            assertThat(feed.asked()).containsExactly("activity 2026-04-16..2026-04-16");
        }
    }

    @Test
    void aSyncOfEverythingTakesTheDaysThatAreStillTold() {
        try (PartnerStore store = open()) {
            SyncReport report = feed.sync(
                    store, Datasets.all(), Optional.of(new Period(EARLIEST.minusDays(30), EARLIEST.plusDays(1))));
            assertThat(report.succeeded()).isTrue();
            assertThat(feed.asked()).contains("activity 2026-04-16..2026-04-17");

            Period forgotten = new Period(EARLIEST.minusDays(30), EARLIEST.minusDays(1));
            assertThat(feed.sync(store, Datasets.all(), Optional.of(forgotten)).succeeded())
                    .isTrue();
            assertThat(feed.asked()).isNotEmpty().noneMatch(asked -> asked.startsWith("activity"));
        }
    }

    @Test
    void whatTheSourceHasForgottenStays() {
        LocalDate before = TODAY.minusDays(60);
        feed.give(ACTIVITY, new OddRows(3, ACTIVITY, new Period(before.minusDays(80), before)).rows(200));
        List<Row> old = feed.rows(ACTIVITY);
        try (PartnerStore store = open()) {
            store.sync(feed, new SyncRequest(List.of(ACTIVITY), Optional.empty(), before), SyncListener.NONE);
            feed.give(
                    ACTIVITY,
                    old.stream()
                            .filter(row -> !ScriptedFeed.day(ACTIVITY, row).isBefore(EARLIEST))
                            .toList());
            feed.sync(store, List.of(ACTIVITY));
            assertThat(Stored.rows(store.source(), ACTIVITY)).containsExactlyInAnyOrderElementsOf(old);
        }
    }

    @Test
    void aPauseIsToldAndOverWhenWorkGoesOn() {
        List<SetProgress> heard = new ArrayList<>();
        feed.give(Referrals.DATASET, new OddRows(3, Referrals.DATASET, new Period(EARLIEST, TODAY)).rows(15));
        RowFeed pausing = new RowFeed() {
            @Override
            public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
                return feed.firstDay(dataset, waits);
            }

            @Override
            public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
                // As the service's client does it: on a thread of its own.
                Thread.ofVirtual()
                        .start(() -> pages.waits(Duration.ofSeconds(57)))
                        .join();
                return feed.fetch(dataset, window, pages);
            }

            @Override
            public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
                return feed.fetchEach(dataset, parents, pages);
            }
        };
        try (PartnerStore store = open()) {
            store.sync(pausing, ScriptedFeed.request(List.of(Referrals.DATASET), Optional.empty()), heard::add);
        }
        assertThat(heard)
                .extracting(progress -> progress.stage() + " " + progress.rows() + " "
                        + progress.pause().map(Duration::toSeconds).orElse(0L))
                .containsExactly(
                        "QUEUED 0 0",
                        "ASKING 0 0",
                        "FETCHING 0 0",
                        "FETCHING 0 57",
                        "FETCHING 10 0",
                        "FETCHING 15 0",
                        "STORING 15 0",
                        "DONE 15 0");
        assertThat(heard).last().extracting(SetProgress::stage).isEqualTo(Stage.DONE);
    }

    private PartnerStore open() {
        return new PartnerStores(home).open(Partner.DEMO);
    }
}
