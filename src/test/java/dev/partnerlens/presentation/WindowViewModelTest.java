package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.explore.InventedPartner;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import dev.partnerlens.sync.SyncState;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowViewModelTest {
    @TempDir
    private Path home;

    private final UiQueue ui = new UiQueue();
    private final InventedPartner invented = new InventedPartner(3);
    private final InventedFeed feed = new InventedFeed(invented);
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final AtomicReference<LocalDate> today = new AtomicReference<>(InventedPartner.TODAY);
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private PartnerStores stores = new PartnerStores(Path.of("target", "unused"));
    private PartnerStore store = stores.open(Partner.LOCAL);
    private WindowViewModel window = window(Optional.empty());

    @BeforeEach
    void open() {
        stores = new PartnerStores(home);
        store = stores.open(Partner.LOCAL);
        window = window(Optional.of(feed));
    }

    @AfterEach
    void close() {
        window.close();
        store.close();
        stores.close();
    }

    @Test
    void aFirstStartFetchesEverythingAndShowsTheRows() {
        window.start();
        ui.runUntil(() -> page(Tab.OVERVIEW) && ended());
        Practice loaded = synced();
        for (var dataset : Datasets.all()) {
            assertThat(loaded.rows(dataset, Optional.empty(), List.of()).size())
                    .as(dataset.id())
                    .isEqualTo(known(dataset));
        }
        assertThat(window.notices()).isEmpty();
        ui.runUntil(
                () -> Objects.requireNonNull(window.freshnessProperty().get()).tone() == FreshnessText.Tone.COMPLETE);
    }

    @Test
    void aRefusedSetIsToldAndTheOthersAreShown() {
        feed.refuse(IndirectResellers.DATASET, new Problem.NotPermitted("role missing", "1"));
        window.start();
        ui.runUntil(() -> !window.notices().isEmpty() && ended());

        assertThat(window.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.WARNING);
            assertThat(notice.title()).contains("Indirect resellers");
        });
        assertThat(synced().rows(AzureUsage.DATASET, Optional.empty(), List.of())
                        .size())
                .isPositive();
        window.dismiss(window.notices().getFirst());
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void aCancelledSyncStopsAtOnceAndSaysNothing() {
        feed.hold();
        window.start();
        ui.runUntil(() -> window.sync().runningProperty().get());
        window.sync().cancel();
        ui.runUntil(() -> !window.sync().runningProperty().get());
        ui.runUntil(() -> window.practiceProperty().get() != null);
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void nothingIsFetchedOfAPartnerThatIsBeingForgotten() {
        feed.hold();
        try (SyncService sync = SyncService.of(
                store,
                Optional.of((request, listener) -> store.sync(feed, request, listener)),
                () -> SyncSettings.USUAL,
                today::get)) {
            Partnership partnership = new Partnership(Partner.LOCAL, read(), sync, false);
            assertThat(partnership.forgetting(new ForgetState.Working(Optional.of(Partner.LOCAL))))
                    .isFalse();
            sync.start();
            partnership.forgetting(new ForgetState.PartnerGone(Partner.LOCAL));
            sync.start();
            assertThat(sync.state()).isInstanceOf(SyncState.Idle.class);
            assertThat(partnership.forgetting(new ForgetState.CustomerGone(Partner.LOCAL, 1, List.of(), false)))
                    .isTrue();
            partnership.forgetting(new ForgetState.Working(Optional.of(Partner.DEMO)));
            sync.start();
            assertThat(sync.state()).isInstanceOf(SyncState.Running.class);
        }
    }

    @Test
    void aWindowLeftOpenGoesOnUnderTheNewDay() {
        window.start();
        ui.runUntil(() -> page(Tab.OVERVIEW) && ended());
        var explorer = window.tab(Tab.OVERVIEW).explorer();
        assertThat(explorer.periodProperty().get().to()).isEqualTo(InventedPartner.TODAY);
        LocalDate tomorrow = InventedPartner.TODAY.plusDays(1);
        today.set(tomorrow);
        window.sync().start();
        ui.runUntil(() -> window.today().equals(tomorrow)
                && !window.sync().runningProperty().get());

        assertThat(explorer.periodProperty().get().to()).isEqualTo(tomorrow);
        assertThat(explorer.scope().today()).isEqualTo(tomorrow);
        ui.runUntil(() -> Objects.requireNonNull(window.practiceProperty().get())
                .freshness(AzureUsage.DATASET)
                .through()
                .equals(Optional.of(tomorrow)));
        explorer.choose(new Period(InventedPartner.TODAY.minusDays(9), InventedPartner.TODAY));
        today.set(tomorrow.plusDays(1));
        window.sync().start();
        ui.runUntil(() -> window.today().equals(tomorrow.plusDays(1)));
        assertThat(explorer.periodProperty().get().to())
                .as("days that were chosen stay")
                .isEqualTo(InventedPartner.TODAY);
    }

    @Test
    void languageAndThemeAreKept() {
        window.speak(Locale.FRENCH);
        window.themeProperty().set(Theme.DARK);
        ui.runUntil(() -> settings.size() == 2);
        WindowViewModel next = window(Optional.empty());
        assertThat(next.wordsProperty().get().locale()).isEqualTo(Locale.FRENCH);
        assertThat(next.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(next.sync().possible()).isFalse();
        next.close();
    }

    @Test
    void theWholeCacheIsWrittenAsAFileOfSqlite() throws SQLException {
        window.start();
        ui.runUntil(() -> page(Tab.OVERVIEW) && ended());
        Path file = home.resolve("all.db");
        window.export(file);
        ui.runUntil(() -> !window.notices().isEmpty());
        assertThat(window.notices().getFirst().kind()).isEqualTo(Notice.Kind.SUCCESS);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM azure_usage")) {
            assertThat(rows.getInt(1)).isEqualTo(known(AzureUsage.DATASET));
        }
    }

    @Test
    void anExportThatFailsIsANoticeWithWhatToDo() {
        window.start();
        ui.runUntil(() -> page(Tab.OVERVIEW) && ended());
        window.export(home.resolve("nowhere").resolve("tab.csv"));
        ui.runUntil(() -> !window.notices().isEmpty());
        assertThat(window.notices().getFirst().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(window.notices().getFirst().text()).isNotEmpty();
    }

    /** Rows that a sync until today can bring: of dated sets none of later or forgotten days and none without a day. */
    private int known(Dataset dataset) {
        LocalDate first = dataset.endpoint().historyDays().stream()
                .mapToObj(days -> InventedPartner.TODAY.minusDays(days - 1L))
                .findFirst()
                .orElse(LocalDate.MIN);
        return (int) invented.rows(dataset).stream()
                .map(row -> row.date(dataset.date()))
                .filter(date -> dataset.arrival() == Arrival.AS_NOW
                        || (date != null
                                && !date.toLocalDate().isBefore(first)
                                && !date.toLocalDate().isAfter(InventedPartner.TODAY)))
                .count();
    }

    private boolean ended() {
        return !window.sync().runningProperty().get()
                && window.sync().stateProperty().get() instanceof SyncState.Idle idle
                && idle.last().isPresent();
    }

    private boolean page(Tab tab) {
        return window.tab(tab).explorer().pageProperty().get() != null;
    }

    private Practice synced() {
        Practice newest = Practice.load(store.source(), Datasets.all(), InventedPartner.TODAY);
        assertThat(window.practiceProperty().get()).isNotNull();
        return newest;
    }

    private WindowViewModel window(Optional<InventedFeed> source) {
        return new WindowViewModel(
                new Partnership(
                        Partner.LOCAL,
                        read(),
                        Memory.none(),
                        SyncService.of(
                                store,
                                source.map(rows -> (request, listener) -> store.sync(rows, request, listener)),
                                () -> SyncSettings.USUAL,
                                today::get),
                        false,
                        Upkeep.NONE,
                        Optional.of(store::copy)),
                new Exporter(new NoImages(), "test"),
                new InMemoryPreferences(settings),
                Words.in(Locale.ENGLISH),
                InventedPartner.TODAY,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                ui);
    }

    /** What is stored, and which threads read it. */
    private CodedSource read() {
        CodedSource stored = store.source();
        return new CodedSource() {
            @Override
            public long version() {
                return stored.version();
            }

            @Override
            public Freshness freshness(Dataset dataset) {
                return stored.freshness(dataset);
            }

            @Override
            public List<String> read(Dataset dataset, Visitor visitor) {
                readers.add(Thread.currentThread());
                return stored.read(dataset, visitor);
            }
        };
    }
}
