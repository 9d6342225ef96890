package dev.partnerlens.desktop.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.TableTwin;
import dev.partnerlens.chart.TileText;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.desktop.paint.FxTextMeasure;
import dev.partnerlens.desktop.paint.Tip;
import dev.partnerlens.explore.KpiState;
import dev.partnerlens.presentation.FreshnessText;
import dev.partnerlens.presentation.Notice;
import dev.partnerlens.presentation.Sort;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartsTest {
    private final UiRobot robot = new UiRobot();

    @AfterEach
    void close() {
        robot.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void everyPartInEveryStateIsStyledWithoutWarning(Theme theme) {
        try (CssWarnings warnings = new CssWarnings()) {
            Kit kit = kit(theme, Locale.ENGLISH);
            Scene scene = robot.scene(() -> gallery(kit), 1440, 1500);
            robot.doOnUi(() -> kit.look().dress(scene));
            robot.picture(scene, "parts-" + theme.name().toLowerCase(Locale.ROOT));
            assertThat(warnings.heard()).isEmpty();
        }
    }

    @Test
    void statesOfATileLookDifferent() {
        Kit kit = kit(Theme.LIGHT, Locale.ENGLISH);
        List<KpiState> states = List.of(KpiState.values());
        List<TileView> tiles = new ArrayList<>();
        Scene scene = robot.show(
                () -> {
                    FlowGrid grid = FlowGrid.tiles();
                    for (KpiState state : states) {
                        TileView tile = new TileView(kit);
                        tile.show(face(state));
                        tiles.add(tile);
                    }
                    grid.show(tiles.stream().map(TileView::root).toList());
                    return grid;
                },
                1000,
                500);
        robot.doOnUi(() -> kit.look().dress(scene));
        List<int[]> pictures = new ArrayList<>();
        for (TileView tile : tiles) {
            pictures.add(robot.onUi(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                var image = tile.root().snapshot(null, null);
                int[] pixels = new int[(int) (image.getWidth() * image.getHeight())];
                image.getPixelReader()
                        .getPixels(
                                0,
                                0,
                                (int) image.getWidth(),
                                (int) image.getHeight(),
                                javafx.scene.image.PixelFormat.getIntArgbInstance(),
                                pixels,
                                0,
                                (int) image.getWidth());
                return pixels;
            }));
            assertThat(tile.root().getHeight()).isEqualTo(96);
        }
        for (int i = 0; i < pictures.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(pictures.get(i))
                        .as(states.get(i) + " and " + states.get(j))
                        .isNotEqualTo(pictures.get(j));
            }
        }
    }

    @Test
    void aCardSwapsItsPlotForATableAndHearsChoices() {
        Kit kit = kit(Theme.LIGHT, Locale.ENGLISH);
        List<String> chosen = new ArrayList<>();
        ChartCard card = robot.onUi(() -> card("usage", kit));
        Scene scene = robot.show(card::root, 700, 320);
        robot.doOnUi(() -> {
            kit.look().dress(scene);
            card.onChoose((selector, value) -> chosen.add(selector + "=" + value));
            card.show(model("usage", ChartState.drawn()));
        });
        assertThat(robot.isShown("chart-table-usage")).isFalse();
        robot.click("chart-as-table-usage");
        TableView<?> table = (TableView<?>) robot.node("chart-table-usage");
        assertThat(table.getItems().size()).isEqualTo(2);
        assertThat(robot.isShown("chart-usage")).isFalse();
        robot.doOnUi(() -> {
            // A node found by its id has lost the type of its items.
            @SuppressWarnings("unchecked")
            ComboBox<ChartModel.Selector.Option> box =
                    (ComboBox<ChartModel.Selector.Option>) robot.node("card-usage-unit");
            box.setValue(box.getItems().getLast());
        });
        assertThat(chosen).containsExactly("unit=GB");
        robot.doOnUi(() -> card.show(
                model("usage", new ChartState(ChartState.Kind.FAILED, "The last sync failed", "Nothing is stored."))));
        assertThat(robot.isShown("chart-state-usage")).isTrue();
        assertThat(robot.isShown("chart-table-usage")).isFalse();
    }

    @Test
    void aTableReadsRowsByNumberAndAsksForSorting() {
        Kit kit = kit(Theme.LIGHT, Locale.ENGLISH);
        DataTable table = robot.onUi(() -> new DataTable("usage", AzureUsage.DATASET, kit));
        List<Optional<Sort>> asked = new ArrayList<>();
        CountedRows rows = new CountedRows(2_000_000);
        Scene scene = robot.show(table::root, 900, 400);
        robot.doOnUi(() -> {
            kit.look().dress(scene);
            table.onSort(asked::add);
            table.show(rows, 3_000_000, Optional.empty());
        });
        robot.picture(scene, "table-light");
        assertThat(rows.read())
                .as("only what is seen is read")
                .isLessThan(4_000)
                .isPositive();
        TableView<?> view = (TableView<?>) robot.node("table-usage");
        assertThat(view.getFixedCellSize()).isEqualTo(28);
        assertThat(view.getColumns().size())
                .isEqualTo(AzureUsage.DATASET.fields().size());
        robot.doOnUi(() -> {
            var column = view.getColumns().stream()
                    .filter(each -> each.getId().equals("column-quantity"))
                    .findFirst()
                    .orElseThrow();
            sortBy(view, column.getId());
        });
        assertThat(asked).containsExactly(Optional.of(new Sort(AzureUsage.QUANTITY, false)));
        robot.doOnUi(() -> table.show(rows, 3_000_000, Optional.of(new Sort(AzureUsage.QUANTITY, false))));
        assertThat(asked).as("showing the answer asks nothing").hasSize(1);
    }

    @Test
    void aFacetFindsTogglesAndApplies() {
        Kit kit = kit(Theme.DARK, Locale.ENGLISH);
        List<List<String>> applied = new ArrayList<>();
        Button owner = robot.onUi(() -> new Button("Market"));
        Scene scene = robot.show(() -> new VBox(owner), 600, 500);
        robot.doOnUi(() -> kit.look().dress(scene));
        FacetPopover facet = robot.onUi(() -> new FacetPopover("market", "Market", kit, applied::add));
        try (CssWarnings warnings = new CssWarnings()) {
            robot.doOnUi(() -> facet.show(
                    owner,
                    List.of(
                            new FacetEntry("", "(empty)", 50),
                            new FacetEntry("DE", "DE", 20),
                            new FacetEntry("FR", "FR", 30),
                            new FacetEntry("US", "US, of which the name is far too long to be shown in full here", 5)),
                    List.of("DE")));
            robot.node("facet-list-market");
            assertThat(values(robot)).containsExactly("FR", "DE", "US", "");
            assertThat(robot.onUi(() -> robot.node("facet-list-market").lookupAll(".scroll-bar").stream()
                            .filter(Node::isVisible)
                            .toList()))
                    .as("nothing to scroll: long names are cut")
                    .isEmpty();
            robot.picture(robot.node("facet-list-market").getScene(), "facet-dark");
            robot.write("-far");
            robot.waitUntil("without those", () -> values(robot).equals(List.of("FR", "DE", "")));
            robot.doOnUi(() -> ((javafx.scene.control.TextField) robot.node("facet-search-market")).setText("us"));
            robot.waitUntil("with U", () -> values(robot).equals(List.of("US")));
            robot.click("facet-all-market");
            robot.click("facet-apply-market");
            robot.waitUntil("applied", () -> applied.equals(List.of(List.of("DE", "US"))));
            assertThat(warnings.heard()).isEmpty();
        }
    }

    @Test
    void aChipIsTakenOffByClickAndByKey() {
        Kit kit = kit(Theme.LIGHT, Locale.FRENCH);
        List<String> removed = new ArrayList<>();
        ChipView chip = robot.onUi(() -> new ChipView("chip", "March\u00e9", "DE", "Retirer", () -> removed.add("x")));
        Scene scene = robot.show(() -> new VBox(chip.root()), 300, 100);
        robot.doOnUi(() -> kit.look().dress(scene));
        robot.click("chip-remove");
        robot.focus(chip.root());
        robot.press(KeyCode.DELETE);
        robot.waitUntil("both", () -> removed.size() == 2);
    }

    private static List<String> values(UiRobot robot) {
        javafx.scene.control.ListView<?> list = (javafx.scene.control.ListView<?>) robot.node("facet-list-market");
        return list.getItems().stream()
                .map(entry -> ((FacetEntry) entry).value())
                .toList();
    }

    private static <S> void sortBy(TableView<S> view, String id) {
        view.getSortOrder()
                .setAll(view.getColumns().stream()
                        .filter(column -> column.getId().equals(id))
                        .toList());
    }

    private Kit kit(Theme theme, Locale locale) {
        return robot.onUi(
                () -> new Kit(new Look(theme), Words.in(locale), new Tip(), new FxTextMeasure(robot.uiThread())));
    }

    private static Region gallery(Kit kit) {
        FlowGrid tiles = FlowGrid.tiles();
        tiles.show(Arrays.stream(KpiState.values())
                .map(state -> {
                    TileView tile = new TileView(kit);
                    tile.show(face(state));
                    return tile.root();
                })
                .toList());
        FlowGrid cards = FlowGrid.cards(260, (_, _) -> 4);
        List<Node> all = new ArrayList<>();
        for (ChartState.Kind kind : ChartState.Kind.values()) {
            ChartCard card = card(kind.name(), kit);
            card.onFetch(() -> {});
            card.show(model(
                    kind.name(),
                    kind == ChartState.Kind.DRAWN
                            ? ChartState.drawn()
                            : new ChartState(
                                    kind,
                                    "Heading of " + kind,
                                    "Two lines that say what it means and what to do next.")));
            all.add(card.root());
        }
        cards.show(all);
        VBox notices = new VBox(8);
        for (Notice.Kind kind : Notice.Kind.values()) {
            notices.getChildren()
                    .add(new NoticeView(
                                    new Notice(
                                            kind,
                                            "Referrals were not synced",
                                            "Sign-in lacks a second factor, so the service refused the call.",
                                            kind == Notice.Kind.SUCCESS
                                                    ? Optional.of(new Notice.Offer.OpenFile(Path.of("a.xlsx")))
                                                    : Optional.empty()),
                                    kit,
                                    _ -> {},
                                    () -> {})
                            .root());
        }
        VBox fresh = new VBox(8);
        for (FreshnessText.Tone tone : FreshnessText.Tone.values()) {
            FreshnessView view =
                    new FreshnessView(kit, List::of, _ -> dev.partnerlens.core.Freshness.notFetched(), () -> {});
            view.show(new FreshnessText(tone, "Data through 23 Jun", "synced 06:42 UTC"));
            fresh.getChildren().add(view.root());
        }
        PeriodBar period = new PeriodBar("x", kit);
        period.show(
                dev.partnerlens.core.PeriodPreset.MONTHS_6,
                new dev.partnerlens.core.Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 6, 24)));
        javafx.scene.layout.HBox bar = new javafx.scene.layout.HBox(
                12,
                period.root(),
                new ChipView("c1", "Market", "DE, AT, CH", "Remove", () -> {}).root(),
                new PartnerLabel(dev.partnerlens.core.Partner.DEMO, kit).root());
        VBox root = new VBox(
                16, bar, tiles, cards, new javafx.scene.layout.HBox(24, notices, fresh), Labels.heading("Heading"));
        root.setPadding(new javafx.geometry.Insets(16));
        return root;
    }

    private static ChartCard card(String id, Kit kit) {
        return new ChartCard(id, kit, (_, width, height, _) -> bars(width, height));
    }

    private static TileText face(KpiState state) {
        boolean sign = !state.hasValue() && state != KpiState.NOT_FETCHED && state != KpiState.NOT_DELIVERED;
        return new TileText(
                "k." + state.id(),
                "Customers with usage",
                "Distinct customers with a usage row of more than 0 in the period.",
                sign
                        ? ""
                        : !state.hasValue()
                                ? "\u2013"
                                : state == KpiState.OK || state == KpiState.PARTIAL ? "184" : "0",
                state == KpiState.FILTERED_OUT ? "of 31" : "",
                state.hasValue() ? "\u25b2\u202f7.7\u202f%" : "",
                TileText.Tone.GOOD,
                state.hasValue() ? "May vs Dec" : "",
                state == KpiState.PARTIAL ? "to date" : "",
                state,
                state == KpiState.OK || state == KpiState.PARTIAL ? "" : state.id(),
                List.of(
                        new TileText.Spark(1, false),
                        new TileText.Spark(3, false),
                        new TileText.Spark(2, false),
                        new TileText.Spark(5, false),
                        new TileText.Spark(3, state == KpiState.PARTIAL)));
    }

    private static ChartModel model(String id, ChartState state) {
        return new ChartModel(
                id,
                "Daily usage",
                "Virtual Machines, hours per day, UTC",
                state,
                Optional.empty(),
                List.of(new ChartModel.Selector(
                        "unit",
                        "Unit",
                        List.of(
                                new ChartModel.Selector.Option("Hours", "Hours"),
                                new ChartModel.Selector.Option("GB", "GB")),
                        "Hours")),
                List.of("Ignores the filter Market."),
                "Usage by day, highest 60",
                new TableTwin(
                        List.of("Day", "Hours"),
                        List.of(
                                List.of(LocalDate.of(2026, 6, 1), new BigDecimal("12.5")),
                                List.of(LocalDate.of(2026, 6, 2), new BigDecimal("1300")))));
    }

    private static Picture bars(double width, double height) {
        List<Shape> shapes = new ArrayList<>();
        double base = height - 20;
        for (int i = 0; i < 7; i++) {
            double x = 40 + i * (width - 50) / 7;
            double high = (base - 20) * (0.5 + 0.07 * i);
            shapes.add(new Shape.Box(x, base - high, 24, high, Ink.SERIES_1, 2, 1, i == 6));
            shapes.add(new Shape.Frame(x, base - high, 24, high, Ink.SERIES_1, 2, 1, false));
            shapes.add(new Shape.Text(
                    x + 12,
                    base - high - 5,
                    "" + i,
                    dev.partnerlens.chart.picture.TextStyle.SMALL,
                    Ink.TEXT,
                    Shape.Align.CENTER));
        }
        shapes.add(new Shape.Line(
                List.of(new Shape.Point(30, base), new Shape.Point(width, base)), Ink.AXIS, 1, false, 1));
        return new Picture(width, height, shapes, List.of());
    }
}
