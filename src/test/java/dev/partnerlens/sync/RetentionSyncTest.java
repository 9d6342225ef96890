package dev.partnerlens.sync;

import static dev.partnerlens.sync.ScriptedFeed.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.OddRows;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync lets go of what is too old, does not ask for it, and counts none of it as missing. */
class RetentionSyncTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final Period DAYS = new Period(LocalDate.of(2026, 1, 10), TODAY);

    private static final InstantSource CLOCK =
            InstantSource.fixed(TODAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));

    @TempDir
    Path home;

    private final ScriptedFeed feed = new ScriptedFeed();
    private PartnerStores stores = new PartnerStores(Path.of("target", "unused"));

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aWishIsFollowedFromNowOn() {
        feed.give(USAGE, new OddRows(4, USAGE, DAYS).rows(300));
        PartnerStore store = open();
        feed.sync(store, List.of(USAGE));
        feed.assertStored(store, USAGE);
        assertThat(store.letGo(TODAY).rows()).isZero();

        stores.retain(Partner.LOCAL, USAGE, OptionalInt.of(3));
        LocalDate first = LocalDate.of(2026, 4, 15);
        assertThat(store.letGo(TODAY).rows()).isPositive();
        assertKept(store, first);
        feed.asked();
        feed.sync(store, List.of(USAGE));
        assertThat(feed.asked()).isNotEmpty().noneMatch(asked -> asked.contains("2026-03") || asked.contains("04-01"));
        assertKept(store, first);

        // Named days are asked for as far as they are kept.
        feed.sync(store, List.of(USAGE), Optional.of(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 20))));
        assertThat(feed.asked()).containsExactly("azure-usage 2026-04-15..2026-04-20");
        SyncReport none = feed.sync(
                store, List.of(USAGE), Optional.of(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 20))));
        assertThat(feed.asked()).isEmpty();
        assertThat(none.succeeded()).isFalse();
        assertThat(none.outcomes())
                .singleElement()
                .extracting(SyncReport.SetOutcome::problem)
                .isEqualTo(Optional.of(new Problem.DaysNotKept(USAGE, first)));
        assertThat(store.attempt(USAGE).problem()).isEmpty();
        assertKept(store, first);

        stores.retain(Partner.LOCAL, USAGE, OptionalInt.of(0));
        feed.sync(store, List.of(USAGE));
        feed.assertStored(store, USAGE);
    }

    @Test
    void aSourceThatGivesAllAtOnceHandsOnWhatIsKept() {
        feed.tellsFirstDay = false;
        feed.give(USAGE, new OddRows(4, USAGE, DAYS).rows(300));
        PartnerStore store = open();
        stores.retain(Partner.LOCAL, USAGE, OptionalInt.of(3));
        SyncReport report = feed.sync(store, List.of(USAGE));
        assertThat(report.succeeded()).isTrue();
        assertKept(store, LocalDate.of(2026, 4, 15));
    }

    @Test
    void activityIsKeptForThirteenMonths() {
        Dataset dataset = Activity.DATASET;
        PartnerStore store = open();
        LocalDate then = TODAY.minusMonths(13).minusDays(10);
        feed.give(dataset, new OddRows(4, dataset, new Period(then.minusDays(5), then.plusDays(60))).rows(200));
        store.sync(feed, new SyncRequest(List.of(dataset), Optional.empty(), then.plusDays(60)), SyncListener.NONE);
        long before = Stored.rows(store.source(), dataset).size();
        feed.give(dataset, List.of());
        feed.sync(store, List.of(dataset));
        assertThat(Stored.rows(store.source(), dataset))
                .as("no other day has seen that one")
                .hasSize((int) before);
        store.sync(feed, new SyncRequest(List.of(dataset), Optional.empty(), TODAY.plusDays(1)), SyncListener.NONE);
        LocalDate limit = TODAY.minusMonths(13);
        assertThat(Stored.rows(store.source(), dataset))
                .hasSizeBetween(1, (int) before - 1)
                .allMatch(row -> !ScriptedFeed.day(dataset, row).isBefore(limit));
        assertThat(store.source().freshness(dataset).covered().getFirst().from())
                .isEqualTo(limit);
    }

    @Test
    void aDayThatIsYetToComeLetsNothingGo() {
        Dataset dataset = Activity.DATASET;
        PartnerStore store = open();
        feed.give(dataset, new OddRows(4, dataset, new Period(TODAY.minusMonths(3), TODAY)).rows(200));
        feed.sync(store, List.of(dataset));
        List<Row> all = Stored.rows(store.source(), dataset);
        LocalDate far = TODAY.plusYears(4);
        // Somebody says so, and the clock of the machine says so too.
        store.sync(feed, new SyncRequest(List.of(dataset), Optional.empty(), far), SyncListener.NONE);
        assertThat(store.letGo(far).rows()).isZero();
        stores.close();
        stores = new PartnerStores(home, InstantSource.fixed(far.atStartOfDay().toInstant(ZoneOffset.UTC)));
        PartnerStore wrong = stores.open(Partner.LOCAL);
        for (int sync = 0; sync < 3; sync++) {
            wrong.sync(feed, new SyncRequest(List.of(dataset), Optional.empty(), far), SyncListener.NONE);
        }
        assertThat(Stored.rows(wrong.source(), dataset)).isEqualTo(all);
    }

    @Test
    void cachesThatWereSetAsideLongAgoGo() throws IOException {
        PartnerStore store = open();
        feed.give(USAGE, new OddRows(4, USAGE, DAYS).rows(300));
        feed.sync(store, List.of(USAGE));
        Path folder = home.resolve("partners").resolve("local");
        Path old = Files.createFile(folder.resolve("cache.damaged-20250614-100000.db"));
        Path oldLog = Files.createFile(folder.resolve("cache.damaged-20250614-100000.db-wal"));
        Path recent = Files.createFile(folder.resolve("cache.damaged-20250615-100000-2.db"));
        Path another = Files.createFile(folder.resolve("cache.damaged-by-me.db"));
        store.letGo(TODAY);
        assertThat(old).doesNotExist();
        assertThat(oldLog).doesNotExist();
        assertThat(recent).exists();
        assertThat(another).exists();
    }

    @Test
    void wishesAreKeptByPartnerAndTakenBack() {
        open();
        assertThat(stores.retention(Partner.LOCAL).months(Activity.DATASET)).hasValue(13);
        stores.retain(Partner.LOCAL, Activity.DATASET, OptionalInt.of(0));
        stores.retain(Partner.LOCAL, USAGE, OptionalInt.of(24));
        Retention wished = stores.retention(Partner.LOCAL);
        assertThat(wished.wishes()).isEqualTo(Map.of("activity", 0, "azure-usage", 24));
        assertThat(wished.months(Activity.DATASET)).isEmpty();
        assertThat(wished.firstDay(USAGE, TODAY)).contains(LocalDate.of(2024, 7, 15));
        assertThat(stores.retention(Partner.DEMO).wishes()).isEmpty();
        stores.retain(Partner.LOCAL, Activity.DATASET, OptionalInt.empty());
        assertThat(stores.retention(Partner.LOCAL).wishes()).isEqualTo(Map.of("azure-usage", 24));
    }

    private PartnerStore open() {
        stores = new PartnerStores(home, CLOCK);
        return stores.open(Partner.LOCAL);
    }

    private void assertKept(PartnerStore store, LocalDate first) {
        List<Row> expected = feed.rows(USAGE).stream()
                .filter(row -> !ScriptedFeed.day(USAGE, row).isBefore(first))
                .toList();
        assertThat(Stored.rows(store.source(), USAGE)).containsExactlyInAnyOrderElementsOf(expected);
        Freshness freshness = store.source().freshness(USAGE);
        assertThat(freshness.covered()).hasSize(1);
        assertThat(freshness.covered().getFirst().from()).isBetween(first, first.plusDays(3));
        assertThat(freshness.doubts(Optional.empty(), TODAY)).isEmpty();
    }
}
