package dev.partnerlens.desktop.window;

import dev.partnerlens.chart.Mark;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.ChartCard;
import dev.partnerlens.desktop.part.DataTable;
import dev.partnerlens.desktop.part.FlowGrid;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.TileView;
import dev.partnerlens.presentation.ExplorerViewModel;
import dev.partnerlens.presentation.LookBackViewModel;
import dev.partnerlens.presentation.Page;
import dev.partnerlens.presentation.SyncStatus;
import dev.partnerlens.presentation.SyncViewModel;
import dev.partnerlens.text.ProblemWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One tab: filters above, then tiles, charts and the rows behind. Views are built once and shown anew. */
final class TabPage {
    private static final double CARD_HEIGHT = 304;

    private final ExplorerViewModel explorer;
    private final SyncViewModel sync;
    private final Kit kit;
    private final Map<String, TileView> tiles = new LinkedHashMap<>();
    private final Map<String, ChartCard> cards = new LinkedHashMap<>();
    private final FlowGrid tileGrid = FlowGrid.tiles();
    private final FlowGrid cardGrid =
            FlowGrid.cards(CARD_HEIGHT, (cell, _) -> cell.getUserData() instanceof Integer columns ? columns : 12);
    private final Executor later;
    private final VBox page;
    private @Nullable DataTable rows;
    private final Label waiting = Labels.of("", "pl-heading", "pl-waiting");
    private final Label fetched = Labels.muted("");
    private final VBox absent = Boxes.column("pl-absent", waiting, fetched);
    private final Label trouble = Labels.wrapped(Labels.of("", "pl-trouble"));
    private final ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final ScrollPane scroll;
    private final VBox root;

    /** @param later runs what need not be there when the first chart is painted */
    TabPage(
            ExplorerViewModel explorer,
            SyncViewModel sync,
            LookBackViewModel lookBack,
            Runnable health,
            Executor later,
            Kit kit,
            Bonds bonds) {
        this.explorer = explorer;
        this.sync = sync;
        this.later = later;
        this.kit = kit;
        String tab = explorer.content().tab().id();
        waiting.setId("waiting-" + tab);
        fetched.setId("fetched-" + tab);
        trouble.setId("trouble-" + tab);
        page = Boxes.column("pl-page", trouble, tileGrid, cardGrid);
        scroll = new ScrollPane(new StackPane(page, absent));
        scroll.setId("scroll-" + tab);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pl-scroll");
        working.setId("working-" + tab);
        working.getStyleClass().add("pl-working");
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(kit.words().get("window.working"));
        StackPane body = new StackPane(scroll, working);
        StackPane.setAlignment(working, javafx.geometry.Pos.TOP_CENTER);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(
                new FilterBar(explorer, lookBack, kit, bonds).root(),
                new GroupedNote(explorer, health, kit, bonds).root(),
                body);
        root.setId("page-" + tab);
        bonds.hold(explorer.pageProperty().subscribe(this::show));
        bonds.hold(explorer.problemProperty().subscribe(this::show));
        bonds.hold(explorer.workingProperty().subscribe(busy -> working.setVisible(busy)));
        bonds.hold(sync.runningProperty().subscribe(this::show));
        bonds.hold(sync.statusProperty().subscribe(this::showFetched));
        show();
    }

    Region root() {
        return root;
    }

    private void show() {
        Page answer = explorer.pageProperty().get();
        var problem = explorer.problemProperty().get();
        trouble.setText(problem == null ? "" : new ProblemWords(kit.words()).line(problem));
        Boxes.shown(trouble, problem != null);
        waiting.setText(kit.words().get(sync.runningProperty().get() ? "window.waiting.sync" : "window.waiting.load"));
        Boxes.shown(absent, answer == null && problem == null);
        showFetched();
        Boxes.shown(tileGrid, answer != null);
        Boxes.shown(cardGrid, answer != null);
        if (answer != null) {
            fill(answer);
        }
    }

    private void showFetched() {
        SyncStatus status = sync.statusProperty().get();
        boolean told = sync.runningProperty().get() && status.sets() > 0;
        Boxes.shown(fetched, told);
        if (told) {
            fetched.setText(kit.words().get("window.waiting.sets", status.ended(), status.sets()));
        }
    }

    private void fill(Page answer) {
        List<Region> tileViews = new ArrayList<>();
        for (Page.Tile tile : answer.tiles()) {
            TileView view = tiles.computeIfAbsent(tile.result().kpi().id(), _ -> new TileView(kit));
            view.show(tile.text());
            view.onOpen(this::toRows);
            tileViews.add(view.root());
        }
        tileGrid.show(tileViews);
        List<Region> cardViews = new ArrayList<>();
        for (Page.Card card : answer.charts()) {
            ChartCard view = cards.computeIfAbsent(
                    card.spec().id(), id -> card(id, card.spec().columns()));
            view.show(card.model());
            cardViews.add(view.root());
        }
        cardGrid.show(cardViews);
        later.execute(() -> rows().show(answer.rows(), answer.allRows(), answer.sort()));
    }

    /** A table of many columns takes as long to build as all else here, and lies below what is seen first. */
    private DataTable rows() {
        DataTable made = rows;
        if (made == null) {
            made = new DataTable(
                    explorer.content().tab().id(), explorer.content().rows(), kit);
            made.onSort(explorer::sort);
            page.getChildren().add(made.root());
            rows = made;
        }
        return made;
    }

    private ChartCard card(String id, int columns) {
        ChartCard card = new ChartCard(id, kit);
        card.root().setUserData(columns);
        card.onMark(this::pick);
        card.onChoose((selector, value) -> explorer.choose(id, selector, value));
        if (sync.possible()) {
            card.onFetch(sync::start);
        }
        return card;
    }

    private void pick(Mark mark, boolean add) {
        mark.filter().ifPresent(filter -> explorer.pick(filter, add));
    }

    private void toRows() {
        DataTable table = rows();
        scroll.setVvalue(scroll.getVmax());
        table.focus();
    }
}
