package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.layout.Layouts;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.desktop.window.MainWindow;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.partnercenter.PartnerCenter;
import dev.partnerlens.presentation.ExplorerViewModel;
import dev.partnerlens.presentation.InMemoryPreferences;
import dev.partnerlens.presentation.Page;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import dev.partnerlens.text.Words;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo partner in the window, tab by tab, with what its rows say worked out again by plain loops. */
class WindowJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    @TempDir
    private static Path home;

    private static Simulator simulator;
    private static PartnerStores stores;
    private static PartnerStore store;

    private final UiRobot robot = new UiRobot();
    private WindowViewModel window;
    private MainWindow view;
    private Stage stage;

    @BeforeAll
    static void serve() {
        simulator = Simulator.start(SimulatorOptions.demo(TODAY));
        stores = new PartnerStores(home);
        store = stores.open(Partner.DEMO);
    }

    @AfterAll
    static void stop() {
        store.close();
        stores.close();
        simulator.close();
    }

    @BeforeEach
    void open() {
        FxChartImages images = new FxChartImages(robot.uiThread());
        SyncService.Fetch fetch = (request, listener) ->
                store.sync(new PartnerCenter(simulator.address(), () -> "any").rows(), request, listener);
        SyncService sync = SyncService.of(store, Optional.of(fetch), () -> SyncSettings.USUAL, () -> TODAY);
        Partnership demo = new Partnership(Partner.DEMO, store.source(), sync, false);
        window = robot.onUi(() -> new WindowViewModel(
                demo,
                new Exporter(images, "PartnerLens test"),
                new InMemoryPreferences(),
                Words.in(Locale.ENGLISH),
                TODAY,
                Clock.systemUTC(),
                robot.uiThread()));
        view = robot.onUi(() -> new MainWindow(window, Optional.empty(), images.measure(), _ -> {}));
        stage = robot.stage();
    }

    @AfterEach
    void close() {
        robot.close();
        robot.doOnUi(window::close);
    }

    @ParameterizedTest
    @EnumSource(Tab.class)
    void filterClickTableAndExportAgreeWithTheRows(Tab tab) throws Exception {
        show();
        robot.click("tab-" + tab.id());
        Page first = settled(tab);
        ExplorerViewModel explorer = window.tab(tab).explorer();
        List<Row> rows = fetched(explorer.content().rows());
        assertThat(first.rows().size()).isEqualTo(count(rows, explorer, List.of()));
        assertThat(first.tiles()).hasSize(5);
        assertThat(first.charts())
                .allSatisfy(card -> assertThat(card.model().state().isDrawn())
                        .as(card.spec().id())
                        .isTrue());

        TextField facet = explorer.content().facets().getFirst();
        robot.click("facet-" + tab.id() + "-" + facet.name());
        String most = robot.onUi(() -> most(rows, explorer, facet));
        robot.click("facet-search-" + tab.id() + "-" + facet.name());
        robot.write(most);
        robot.click("facet-all-" + tab.id() + "-" + facet.name());
        robot.click("facet-apply-" + tab.id() + "-" + facet.name());
        Page filtered = settled(tab);
        List<Filter> on = robot.onUi(() -> explorer.scope().filters());
        assertThat(on).singleElement().isInstanceOf(Filter.AnyOf.class);
        assertThat(filtered.rows().size())
                .isEqualTo(count(rows, explorer, on))
                .isPositive()
                .isLessThanOrEqualTo(first.rows().size());

        Filter clicked = clickAMark(tab, filtered, rows);
        Page picked = settled(tab);
        assertThat(robot.onUi(() -> explorer.scope().filters())).contains(clicked);
        if (explorer.content().rows().counterpart(clicked.field()).isPresent()) {
            assertThat(picked.rows().size())
                    .isEqualTo(count(
                            rows, explorer, robot.onUi(() -> explorer.scope().filters())));
        }
        TableView<?> table = (TableView<?>) robot.onUi(() -> stage.getScene().lookup("#table-" + tab.id()));
        robot.waitUntil(
                "the table follows",
                () -> table.getItems().size() == picked.rows().size());

        Path workbook = home.resolve(tab.id() + ".xlsx");
        robot.doOnUi(() -> window.export(workbook));
        robot.waitUntil("exported", () -> !window.notices().isEmpty());
        assertThat(rowsIn(workbook, explorer.content().rows()))
                .isEqualTo(picked.rows().size());
        Files.delete(workbook);

        robot.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        robot.waitUntil("no filter", () -> explorer.chips().isEmpty());
        assertThat(settled(tab).rows().size()).isEqualTo(first.rows().size());
    }

    @Test
    void picturesOfEveryTabInBothThemesAndLanguages() {
        try (CssWarnings warnings = new CssWarnings()) {
            Scene scene = robot.onUi(() -> view.scene(1440, 900));
            robot.doOnUi(window::start);
            synced();
            for (Locale language : Words.LANGUAGES) {
                robot.doOnUi(() -> window.speak(language));
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    robot.doOnUi(() -> window.themeProperty().set(theme));
                    for (Tab tab : Tab.values()) {
                        robot.doOnUi(() -> window.show(tab));
                        settled(tab);
                        robot.picture(
                                scene,
                                "demo-" + tab.id() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                                        + language.getLanguage());
                    }
                }
            }
            assertThat(warnings.heard()).isEmpty();
        }
    }

    private void show() {
        robot.doOnUi(() -> {
            view.show(stage);
            window.start();
        });
        synced();
    }

    private void synced() {
        robot.waitUntil(
                "synced",
                () -> !window.sync().runningProperty().get()
                        && window.practiceProperty().get() != null
                        && Datasets.all().stream()
                                .allMatch(set -> Objects.requireNonNull(
                                                window.practiceProperty().get())
                                        .freshness(set)
                                        .fetchedAt()
                                        .isPresent()));
        assertThat(window.notices()).isEmpty();
    }

    private Page settled(Tab tab) {
        ExplorerViewModel explorer = window.tab(tab).explorer();
        robot.waitUntil(
                "the page " + tab,
                () -> explorer.pageProperty().get() != null
                        && !explorer.workingProperty().get());
        return robot.onUi(() -> Objects.requireNonNull(explorer.pageProperty().get()));
    }

    /** Clicks the first mark that is a filter and leaves rows; returns that filter. */
    private Filter clickAMark(Tab tab, Page page, List<Row> rows) {
        ExplorerViewModel explorer = window.tab(tab).explorer();
        for (Page.Card card : page.charts()) {
            Node canvas = robot.node("chart-" + card.spec().id());
            robot.doOnUi(() -> scrollTo(tab, canvas));
            Picture picture = robot.onUi(() -> Layouts.plot(
                    card.model(),
                    canvas.getBoundsInLocal().getWidth(),
                    canvas.getBoundsInLocal().getHeight(),
                    new FxChartImages(robot.uiThread()).measure()));
            for (Picture.Hit hit : picture.hits()) {
                double x = hit.x() + hit.width() / 2;
                double y = hit.y() + hit.height() / 2;
                Optional<Filter> filter = top(picture, x, y).filter(each -> leavesRows(each, explorer, rows));
                if (filter.isPresent()) {
                    robot.click(canvas, x, y);
                    robot.waitUntil(
                            "the click filters",
                            () -> explorer.scope().filters().contains(filter.get()));
                    return filter.get();
                }
            }
        }
        throw new AssertionError("No chart of " + tab + " can be clicked");
    }

    private static boolean leavesRows(Filter filter, ExplorerViewModel explorer, List<Row> rows) {
        if (explorer.content().rows().counterpart(filter.field()).isEmpty()) {
            return true;
        }
        List<Filter> all = new ArrayList<>(explorer.scope().filters());
        all.add(filter);
        return count(rows, explorer, all) > 0;
    }

    private void scrollTo(Tab tab, Node node) {
        ScrollPane pane = (ScrollPane) stage.getScene().lookup("#scroll-" + tab.id());
        double y = pane.getContent()
                .sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                .getMinY();
        double room = pane.getContent().getBoundsInLocal().getHeight()
                - pane.getViewportBounds().getHeight();
        pane.setVvalue(room <= 0 ? 0 : Math.min(1, y / room));
        stage.getScene().getRoot().layout();
    }

    private static Optional<Filter> top(Picture picture, double x, double y) {
        return picture.hits().reversed().stream()
                .filter(hit -> hit.holds(x, y))
                .findFirst()
                .flatMap(hit -> hit.mark().filter());
    }

    private static List<Row> fetched(Dataset dataset) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        new PartnerCenter(simulator.address(), () -> "any")
                .rows()
                .fetch(dataset, remembered(dataset), page -> rows.addAll(page.rows()));
        return rows;
    }

    /** The log of changes is asked for by days, of which the service remembers 90. */
    private static Optional<Period> remembered(Dataset dataset) {
        return dataset == Activity.DATASET ? Optional.of(new Period(TODAY.minusDays(89), TODAY)) : Optional.empty();
    }

    private static int count(List<Row> rows, ExplorerViewModel explorer, List<Filter> filters) {
        return (int) rows.stream()
                .filter(row -> explorer.content()
                        .rowsWithin(explorer.scope().period())
                        .map(days -> days.contains(Objects.requireNonNull(
                                        row.date(explorer.content().rows().date()))
                                .toLocalDate()))
                        .orElse(true))
                .filter(row -> filters.stream().allMatch(filter -> passes(row, filter)))
                .count();
    }

    private static boolean passes(Row row, Filter filter) {
        Field own = row.dataset().counterpart(filter.field()).orElseThrow();
        Object value = row.value(row.dataset().position(own));
        return switch (filter) {
            case Filter.AnyOf any -> value != null && any.values().contains(value.toString());
            case Filter.Within within ->
                value instanceof LocalDateTime time && within.period().contains(time.toLocalDate());
            case Filter.Empty _ -> value == null || value.equals("");
            case Filter.NoneOf _, Filter.Contains _, Filter.Lacks _, Filter.Present _, Filter.Between _ ->
                throw new AssertionError("No mark asks that: " + filter);
        };
    }

    private static String most(List<Row> rows, ExplorerViewModel explorer, TextField facet) {
        return rows.stream()
                .map(row -> row.text(facet))
                .filter(value -> value != null && !value.isEmpty())
                .filter(value -> count(rows, explorer, List.of(new Filter.AnyOf(facet, List.of(value)))) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static int rowsIn(Path workbook, Dataset dataset) throws Exception {
        try (InputStream in = Files.newInputStream(workbook);
                var book = (org.apache.poi.xssf.usermodel.XSSFWorkbook) WorkbookFactory.create(in)) {
            var table = book.getTable(dataset.id().replace('-', '_'));
            return table.getEndRowIndex() - table.getStartRowIndex();
        }
    }
}
