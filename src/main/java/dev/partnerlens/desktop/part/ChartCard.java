package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.layout.Layouts;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.paint.PictureCanvas;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A chart with its head: what it shows, what can be chosen, and the same figures as a table. */
public final class ChartCard {
    /** Lays out a model; {@link Layouts#plot} in the program. */
    @FunctionalInterface
    public interface PlotLayout {
        Picture plot(ChartModel model, double width, double height, TextMeasure measure);
    }

    private static final double ROOM_FOR_SELECTORS = 480;

    private final Kit kit;
    private final PlotLayout layout;
    private final Label title = Labels.title("");
    private final Label subtitle = Labels.muted("");
    private final HBox head = Boxes.row("pl-card-head");
    private final HBox below = Boxes.row("pl-card-below");
    private final HBox selectors = Boxes.row("pl-card-selectors");
    private final ToggleButton asTable;
    private final PictureCanvas canvas;
    private final StatePane state = new StatePane();
    private final TwinTable twin;
    private final VBox notes = Boxes.column("pl-card-notes");
    private final Button fetch;
    private final BorderPane root = new BorderPane();
    private BiConsumer<String, String> onChoose = (_, _) -> {};
    private boolean fetchable;
    private boolean drawn;

    public ChartCard(String id, Kit kit) {
        this(id, kit, Layouts::plot);
    }

    public ChartCard(String id, Kit kit, PlotLayout layout) {
        this.kit = kit;
        this.layout = layout;
        canvas = new PictureCanvas("chart-" + id, kit.look(), kit.tip());
        twin = new TwinTable("chart-table-" + id, kit);
        asTable = Buttons.toggle("chart-as-table-" + id, Icon.TABLE, kit.words().get("window.chart.as-table"));
        fetch = Buttons.primary("chart-fetch-" + id, kit.words().get("window.chart.fetch"), () -> {});
        asTable.selectedProperty().subscribe(this::arrange);
        state.root().setId("chart-state-" + id);
        root.setId("card-" + id);
        root.getStyleClass().add("pl-card");
        VBox names = Boxes.column("pl-card-names", title, subtitle);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        head.getChildren().addAll(names, asTable);
        StackPane body = new StackPane(canvas.root(), twin.root(), state.root());
        body.getStyleClass().add("pl-card-body");
        root.setTop(new VBox(head, below));
        root.widthProperty().subscribe(width -> place(width.doubleValue()));
        root.setCenter(body);
        root.setBottom(notes);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown() && drawn) {
                asTable.setSelected(!asTable.isSelected());
                event.consume();
            }
        });
        arrange();
    }

    public Region root() {
        return root;
    }

    public PictureCanvas canvas() {
        return canvas;
    }

    public void onMark(PictureCanvas.Chosen handler) {
        canvas.onMark(handler);
    }

    /** Hears a choice in the head: the selector's id and the chosen value. */
    public void onChoose(BiConsumer<String, String> handler) {
        onChoose = handler;
    }

    /** Offers to fetch what has not been fetched yet, where that is possible. */
    public void onFetch(Runnable handler) {
        fetchable = true;
        fetch.setOnAction(_ -> handler.run());
    }

    public void show(ChartModel model) {
        title.setText(model.title());
        subtitle.setText(model.subtitle());
        Boxes.shown(subtitle, !model.subtitle().isEmpty());
        drawn = model.state().isDrawn();
        selectors
                .getChildren()
                .setAll(model.selectors().stream()
                        .map(selector ->
                                Selectors.of(root.getId(), selector, value -> onChoose.accept(selector.id(), value)))
                        .toList());
        notes.getChildren()
                .setAll(model.notes().stream()
                        .map(note -> Labels.wrapped(Labels.tiny(note)))
                        .toList());
        Boxes.shown(notes, !model.notes().isEmpty());
        state.show(model.state());
        if (fetchable && model.state().kind() == ChartState.Kind.NOT_FETCHED) {
            state.root().getChildren().add(fetch);
        }
        twin.show(model.title(), model.twin());
        canvas.show((width, height) -> layout.plot(model, width, height, kit.measure()), model.summary());
        arrange();
    }

    /** Selectors stand beside the title where there is room, else below it. */
    private void place(double width) {
        boolean beside = width >= ROOM_FOR_SELECTORS;
        HBox place = beside ? head : below;
        HBox other = beside ? below : head;
        if (!place.getChildren().contains(selectors)) {
            other.getChildren().remove(selectors);
            place.getChildren().add(beside ? 1 : 0, selectors);
        }
        Boxes.shown(below, !beside && !selectors.getChildren().isEmpty());
    }

    private void arrange() {
        boolean table = drawn && asTable.isSelected();
        Boxes.shown(canvas.root(), drawn && !table);
        Boxes.shown(twin.root(), table);
        Boxes.shown(state.root(), !drawn);
        Boxes.shown(asTable, drawn);
        if (selectors.getParent() != null
                && selectors.getParent().getStyleClass().contains("pl-card-below")) {
            Boxes.shown(selectors.getParent(), !selectors.getChildren().isEmpty());
        }
    }
}
