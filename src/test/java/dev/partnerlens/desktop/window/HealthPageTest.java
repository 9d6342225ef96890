package dev.partnerlens.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.Spoken;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.presentation.HealthDetails;
import dev.partnerlens.presentation.InMemoryPreferences;
import dev.partnerlens.presentation.Memory;
import dev.partnerlens.presentation.OnDemand;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Preferences;
import dev.partnerlens.presentation.StoreUpkeep;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncRequest;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of data health over a partner with every trouble there is. */
class HealthPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    private final UiRobot robot = new UiRobot();
    private final Map<String, String> settings = new ConcurrentHashMap<>();

    @TempDir
    Path home;

    private PartnerStores stores;
    private PartnerStore store;
    private WindowViewModel window;
    private MainWindow view;

    @BeforeEach
    void open() throws SQLException {
        stores = new PartnerStores(home);
        store = stores.open(Partner.DEMO);
        store.sync(feed(), new SyncRequest(Datasets.all(), Optional.empty(), TODAY), SyncListener.NONE);
        trouble();
        FxChartImages images = new FxChartImages(robot.uiThread());
        Preferences preferences = new InMemoryPreferences(settings);
        SyncService.Fetch fetch = (request, listener) -> store.sync(feed(), request, listener);
        window = robot.onUi(() -> new WindowViewModel(
                new Partnership(
                        Partner.DEMO,
                        store.source(),
                        Memory.none(),
                        OnDemand.fetching(fetch, TODAY),
                        false,
                        new StoreUpkeep(store),
                        Optional.empty()),
                new Exporter(images, "test"),
                preferences,
                Words.in(Locale.ENGLISH),
                TODAY,
                Clock.systemUTC(),
                robot.uiThread()));
        view = robot.onUi(() -> new MainWindow(window, Optional.empty(), images.measure(), _ -> {}));
    }

    @AfterEach
    void close() {
        robot.close();
        robot.doOnUi(window::close);
        stores.close();
    }

    @Test
    void everythingIsToldInBothThemesAndLanguagesWithoutWarnings() {
        try (CssWarnings warnings = new CssWarnings()) {
            Scene scene = robot.onUi(() -> view.scene(1440, 900));
            robot.doOnUi(window::start);
            for (Locale language : Words.LANGUAGES) {
                robot.doOnUi(() -> window.speak(language));
                robot.picture(scene, "health-before");
                robot.doOnUi(() -> {
                    ((Button) found(scene, "health-open").orElseThrow()).fire();
                    window.health().choose(AzureUsage.DATASET);
                });
                read();
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    robot.doOnUi(() -> window.themeProperty().set(theme));
                    robot.picture(
                            scene,
                            "health-" + language.getLanguage() + "-"
                                    + theme.name().toLowerCase(Locale.ROOT));
                }
                robot.doOnUi(() -> ((ScrollPane) scene.lookup("#health-scroll")).setVvalue(1));
                robot.picture(scene, "health-" + language.getLanguage() + "-below");
            }
            assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
            assertThat(warnings.heard()).isEmpty();
        }
    }

    @Test
    void daysAreFetchedAgainAndSpellingsCountAsOneWithAClick() {
        Stage stage = robot.stage();
        robot.doOnUi(() -> {
            view.show(stage);
            window.start();
            window.show(Tab.USAGE);
        });
        robot.waitUntil("rows", () -> window.practiceProperty().get() != null);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        read();
        assertThat(window.health().lines()).hasSize(Datasets.all().size());
        assertThat(robot.onUi(() -> window.health().detailsProperty().get().dataset()))
                .as("the worst set first")
                .isEqualTo(Referrals.DATASET);
        robot.waitUntil(
                "the table",
                () -> table(stage).getItems().size() == Datasets.all().size());
        robot.doOnUi(
                () -> table(stage).getSelectionModel().select(Datasets.all().indexOf(ProfileSearch.DATASET)));
        robot.waitUntil(
                "the other set",
                () -> window.health().detailsProperty().get().dataset().equals(ProfileSearch.DATASET));
        robot.doOnUi(
                () -> table(stage).getSelectionModel().select(Datasets.all().indexOf(AzureUsage.DATASET)));

        robot.waitUntil(
                "usage", () -> window.health().detailsProperty().get().dataset().equals(AzureUsage.DATASET));
        robot.picture(stage.getScene(), "health-narrow");
        fire(stage.getScene(), "health-fetch-gaps-2026-02-10");
        robot.waitUntil(
                "the days are there",
                () -> !window.sync().runningProperty().get()
                        && remarks().stream()
                                .noneMatch(each -> each.concern().id().equals("gaps")));

        fire(stage.getScene(), "health-spelling-resourceLocation-EU West");
        robot.waitUntil(
                "counted as one",
                () -> choices().stream().anyMatch(choice -> choice.countedAs().equals(Optional.of("EU West"))));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the window again", () -> stage.getScene().lookup("#health-page") == null);
        robot.waitUntil("the note", () -> robot.isShown("grouped-usage"));
        robot.picture(stage.getScene(), "health-grouped-note");

        fire(stage.getScene(), "grouped-health-usage");
        read();
        fire(stage.getScene(), "health-spelling-resourceLocation-EU West");
        robot.waitUntil(
                "counted apart",
                () -> choices().stream().noneMatch(choice -> choice.countedAs().isPresent()));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("no note", () -> !robot.isShown("grouped-usage"));
        assertThat(store.spellings().all()).isSameAs(Spellings.NONE);
    }

    private void read() {
        robot.waitUntil(
                "the page",
                () -> robot.isShown("health-page") || !window.health().lines().isEmpty());
        robot.waitUntil(
                "the sets",
                () -> !window.health().workingProperty().get()
                        && !window.health().lines().isEmpty());
    }

    private List<HealthDetails.Remark> remarks() {
        HealthDetails details = window.health().detailsProperty().get();
        return details == null ? List.of() : details.remarks();
    }

    private List<HealthDetails.SpellingChoice> choices() {
        return remarks().stream().flatMap(remark -> remark.spellings().stream()).toList();
    }

    private static TableView<?> table(Stage stage) {
        return (TableView<?>) stage.getScene().lookup("#health-sets");
    }

    private static Optional<Node> found(Scene scene, String id) {
        return Spoken.nodes(scene.getRoot()).stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    /** Details are built anew with every reading, so the button is waited for and pressed in one go. */
    private void fire(Scene scene, String id) {
        robot.waitUntil(id, () -> {
            Optional<Node> button = found(scene, id);
            button.ifPresent(node -> ((Button) node).fire());
            return button.isPresent();
        });
    }

    /** Every trouble that a cache can know of, in usage. */
    private void trouble() throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("partners/demo/cache.db"))) {
            LocalDate gap = LocalDate.of(2026, 2, 10);
            file.createStatement()
                    .execute("UPDATE dataset SET first_day = "
                            + TODAY.minusDays(260).toEpochDay() + " WHERE id = 'azure-usage'");
            String feb = " dataset = 'azure-usage' AND from_day = "
                    + LocalDate.of(2026, 2, 1).toEpochDay();
            file.createStatement().execute("""
                INSERT INTO window (dataset, from_day, to_day, filed_day, fetched_at, sync, rows, received, outside,
                    total, disputed, left_out)
                SELECT dataset, %d, to_day, filed_day, fetched_at, sync, rows, received, 3, total, 1, 12
                FROM window WHERE %s
                """.formatted(gap.plusDays(6).toEpochDay(), feb));
            file.createStatement()
                    .execute("UPDATE window SET to_day = " + gap.minusDays(1).toEpochDay() + " WHERE" + feb);
            file.createStatement()
                    .execute("UPDATE dataset SET last_problem = 'Throttled', last_problem_at = "
                            + "1782280000000 WHERE id = 'referrals'");
            file.createStatement().execute("DELETE FROM window WHERE dataset = 'indirect-resellers'");
            file.createStatement()
                    .execute("UPDATE dataset SET last_problem = 'NotPermitted' " + "WHERE id = 'indirect-resellers'");
            long empty = LocalDate.of(2026, 4, 5).toEpochDay();
            file.createStatement()
                    .execute("DELETE FROM azure_usage WHERE _id >> 20 BETWEEN " + empty + " AND " + (empty + 1));
        }
    }

    /** The invented feed with other spellings, rows that came twice, rows set aside and a field of the future. */
    private static RowFeed feed() {
        RowFeed calm = new InventedFeed(TODAY, new CountDownLatch(0));
        return new RowFeed() {
            @Override
            public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
                return calm.firstDay(dataset, waits);
            }

            @Override
            public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
                return calm.fetchEach(dataset, parents, pages);
            }

            @Override
            public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
                return calm.fetch(dataset, window, new Pages() {
                    @Override
                    public void page(RowBatch page) {
                        pages.page(dataset == AzureUsage.DATASET ? odd(page) : page);
                    }

                    @Override
                    public void waits(Duration pause) {
                        pages.waits(pause);
                    }
                });
            }
        };
    }

    private static RowBatch odd(RowBatch page) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < page.rows().size(); i++) {
            Row row = page.rows().get(i);
            Row.Builder other = Row.builder(AzureUsage.DATASET);
            for (int field = 0; field < AzureUsage.DATASET.fields().size(); field++) {
                Object value = row.value(field);
                other.value(field, i % 7 == 0 && "EU West".equals(value) ? "westeurope" : value);
            }
            Row sent = other.build();
            rows.add(sent);
            if (i == 40) {
                rows.add(sent);
                rows.add(sent);
            }
        }
        SetAside unread = new SetAside("quantity", "a number");
        return new RowBatch(
                page.dataset(), rows, page.delivered(), List.of(unread, unread), Map.of("carbonEmission", 4L));
    }
}
