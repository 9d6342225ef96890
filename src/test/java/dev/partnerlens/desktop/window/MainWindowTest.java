package dev.partnerlens.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.Mark;
import dev.partnerlens.chart.picture.AverageLetters;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.Spoken;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.presentation.ExplorerViewModel;
import dev.partnerlens.presentation.InMemoryPreferences;
import dev.partnerlens.presentation.Notice;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Preferences;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainWindowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    private final UiRobot robot = new UiRobot();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Map<String, String> settings = new ConcurrentHashMap<>();

    @TempDir
    Path home;

    private PartnerStores stores;
    private WindowViewModel window;
    private MainWindow view;

    @BeforeEach
    void open() {
        stores = new PartnerStores(home);
        FxChartImages images = new FxChartImages(robot.uiThread());
        Preferences preferences = new InMemoryPreferences(settings);
        window = robot.onUi(() -> new WindowViewModel(
                partnership(),
                new Exporter(images, "test"),
                preferences,
                Words.in(Locale.ENGLISH),
                TODAY,
                Clock.systemUTC(),
                robot.uiThread()));
        view = robot.onUi(() -> new MainWindow(window, Optional.empty(), images.measure(), _ -> {}));
    }

    private Partnership partnership() {
        PartnerStore store = stores.open(Partner.DEMO);
        SyncService.Fetch fetch = (request, listener) -> store.sync(new InventedFeed(TODAY, gate), request, listener);
        SyncService sync = SyncService.of(store, Optional.of(fetch), () -> SyncSettings.USUAL, () -> TODAY);
        return new Partnership(Partner.DEMO, store.source(), sync, false);
    }

    @AfterEach
    void close() {
        robot.close();
        robot.doOnUi(window::close);
        stores.close();
    }

    @Test
    void everyTabIsShownInBothThemesAndLanguagesWithoutWarnings() {
        try (CssWarnings warnings = new CssWarnings()) {
            Scene scene = robot.onUi(() -> view.scene(1440, 900));
            robot.doOnUi(window::start);
            robot.waitUntil(
                    "a first sync", () -> window.sync().runningProperty().get());
            robot.picture(scene, "window-first-sync");
            gate.countDown();
            synced();
            robot.doOnUi(() -> new ArrayList<>(window.notices()).forEach(window::dismiss));
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                robot.doOnUi(() -> window.themeProperty().set(theme));
                for (Tab tab : Tab.values()) {
                    shown(tab);
                    robot.picture(
                            scene, "window-" + tab.id() + "-" + theme.name().toLowerCase(Locale.ROOT));
                }
            }
            shown(Tab.RESELLERS);
            robot.doOnUi(() -> {
                var scroll = (javafx.scene.control.ScrollPane) scene.lookup("#scroll-resellers");
                scroll.setVvalue(1);
                ((javafx.scene.control.ToggleButton) scene.lookup("#page-resellers .pl-icon-button")).fire();
            });
            robot.picture(scene, "window-resellers-rows");
            assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
            robot.doOnUi(() -> {
                window.themeProperty().set(Theme.LIGHT);
                window.speak(Locale.FRENCH);
            });
            shown(Tab.USAGE);
            robot.waitUntil("French", () -> labelled(scene.getRoot(), "Utilisation"));
            robot.picture(scene, "window-usage-french");
            assertThat(warnings.heard()).isEmpty();
        }
    }

    @Test
    void aClickOnAMarkFiltersThePageAndItsChipTakesItOff() {
        gate.countDown();
        Stage stage = robot.stage();
        robot.doOnUi(() -> {
            view.show(stage);
            window.start();
        });
        synced();
        shown(Tab.USAGE);
        ExplorerViewModel usage = window.tab(Tab.USAGE).explorer();
        Picture.Hit hit = robot.onUi(() -> usage.pageProperty().get().charts().stream()
                .filter(card -> card.model().state().isDrawn())
                .flatMap(
                        card -> dev.partnerlens.chart.layout.Layouts.plot(card.model(), 600, 250, new AverageLetters())
                                .hits()
                                .stream())
                .filter(each -> each.mark().filter().isPresent())
                .findFirst()
                .orElseThrow());
        Mark mark = hit.mark();
        robot.doOnUi(() -> usage.pick(mark.filter().orElseThrow(), false));
        String chip = "chip-usage-" + mark.filter().orElseThrow().field().name();
        robot.click(chip + "-remove");
        robot.waitUntil("no chip", () -> usage.chips().isEmpty());
        assertThat(robot.isShown(chip)).isFalse();

        robot.click("facet-usage-customerName");
        robot.write("fabri");
        robot.picture(robot.node("facet-list-usage-customerName").getScene(), "facet-light");
        robot.click("facet-all-usage-customerName");
        robot.click("facet-apply-usage-customerName");
        robot.waitUntil("one customer", () -> usage.chips().size() == 1);
        robot.waitUntil(
                "fewer rows",
                () -> usage.pageProperty().get().rows().size()
                                < usage.pageProperty().get().allRows()
                        && !usage.workingProperty().get());
        robot.click("period-months_3-usage");
        robot.waitUntil("three months", () -> usage.presetProperty().get() == PeriodPreset.MONTHS_3);
        TableView<?> table = (TableView<?>) robot.onUi(() -> stage.getScene().lookup("#table-usage"));
        robot.waitUntil(
                "the table follows",
                () -> table.getItems().size()
                        == usage.pageProperty().get().rows().size());
        robot.picture(stage.getScene(), "window-filtered");
        robot.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        robot.waitUntil("all filters gone", () -> usage.chips().isEmpty());
        Path workbook = home.resolve("usage.xlsx");
        robot.doOnUi(() -> window.export(workbook));
        robot.waitUntil("told", () -> !window.notices().isEmpty());
        assertThat(robot.onUi(() -> window.notices().getLast().kind())).isEqualTo(Notice.Kind.SUCCESS);
        assertThat(workbook).isNotEmptyFile();
        robot.click("notice-close");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.waitUntil("the third tab", () -> window.selectedProperty().get() == Tab.SUBSCRIPTIONS);
        assertThat(robot.isShown("page-subscriptions")).isTrue();
        robot.waitUntil(
                "its page",
                () -> window.tab(Tab.SUBSCRIPTIONS).explorer().pageProperty().get() != null);
        robot.picture(stage.getScene(), "window-narrow");
    }

    @Test
    void inventedDataSaysSoAndThemeAndLanguageAreKept() {
        Stage stage = robot.stage();
        robot.doOnUi(() -> view.show(stage));
        assertThat(robot.isShown("invented")).isTrue();
        robot.doOnUi(() -> window.notices()
                .add(new Notice(Notice.Kind.ERROR, "Something failed", "Try again.", Optional.empty())));
        robot.click("notice-close");
        robot.waitUntil("closed", () -> window.notices().isEmpty());
        robot.click("theme");
        robot.click("theme-dark");
        robot.waitUntil("dark", () -> window.themeProperty().get() == Theme.DARK);
        robot.waitUntil("kept", () -> "DARK".equals(settings.get("theme")));
        robot.click("language");
        robot.click("language-fr");
        robot.waitUntil("French", () -> labelled(stage.getScene().getRoot(), "Exporter"));
        robot.waitUntil("kept", () -> "fr".equals(settings.get("language")));
        assertThat(robot.onUi(stage::getTitle)).isEqualTo("Vue d'ensemble \u2013 PartnerLens");
    }

    private void synced() {
        robot.waitUntil(
                "synced",
                () -> !window.sync().runningProperty().get()
                        && window.practiceProperty().get() != null
                        && Datasets.all().stream()
                                .allMatch(set -> window.practiceProperty()
                                                .get()
                                                .freshness(set)
                                                .standing()
                                        == Freshness.Standing.FETCHED));
    }

    private void shown(Tab tab) {
        robot.doOnUi(() -> window.show(tab));
        ExplorerViewModel explorer = window.tab(tab).explorer();
        robot.waitUntil(
                "the page " + tab,
                () -> explorer.pageProperty().get() != null
                        && !explorer.workingProperty().get());
        assertThat(robot.onUi(
                        () -> Optional.ofNullable(explorer.problemProperty().get())))
                .isEmpty();
    }

    private static boolean labelled(Parent root, String text) {
        return Spoken.nodes(root).stream()
                .anyMatch(
                        node -> node instanceof Labeled label && label.getText().equals(text));
    }
}
