package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.TileText;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.explore.KpiState;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One number: what it is, against what, and how sure it is. Every state of a KPI looks different. */
public final class TileView {
    private static final double TREND_WIDTH = 88;
    private static final double TREND_HEIGHT = 32;

    private final Label label = Labels.muted("");
    private final Label info = new Label();
    private final Label value = Labels.of("", "pl-tile-value");
    private final Label unit = Labels.of("", "pl-tile-unit");
    private final HBox number;
    private final HBox foot = Boxes.row("pl-tile-foot");
    private final PictureView trend;
    private final VBox root;
    private final Tooltip definition = new Tooltip();
    private Runnable onOpen = () -> {};

    public TileView(Kit kit) {
        label.setMinWidth(0);
        trend = new PictureView(kit.look(), TREND_WIDTH, TREND_HEIGHT);
        info.setGraphic(Icon.DEFINITION.node());
        info.getStyleClass().add("pl-tile-info");
        info.setTooltip(definition);
        definition.setWrapText(true);
        definition.setMaxWidth(360);
        definition.setShowDelay(Duration.millis(200));
        definition.setShowDuration(Duration.INDEFINITE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        number = Boxes.row("pl-tile-number", value, unit);
        number.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        HBox head = Boxes.row("pl-tile-head", label, info);
        HBox middle = Boxes.row("pl-tile-middle", number, Boxes.spring(), trend.root());
        root = Boxes.column("pl-tile", head, middle, foot);
        root.setAccessibleRole(AccessibleRole.BUTTON);
        root.setFocusTraversable(true);
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open();
                event.consume();
            }
        });
    }

    public Region root() {
        return root;
    }

    /** Hears a click on the number, which opens the rows behind it. */
    public void onOpen(Runnable handler) {
        onOpen = handler;
    }

    public void show(TileText text) {
        root.setId("tile-" + text.id());
        label.setText(text.title());
        definition.setText(text.definition());
        value.setText(text.value());
        value.setGraphic(glyph(text.state()).map(Icon::node).orElse(null));
        unit.setText(text.unit());
        root.getStyleClass().removeIf(name -> name.startsWith("pl-state-"));
        root.getStyleClass().add("pl-state-" + text.state().id());
        trend.show(Sparkline.picture(text.spark(), TREND_WIDTH, TREND_HEIGHT));
        fillFoot(text);
        root.setAccessibleText(text.spoken() + ". " + text.definition());
    }

    private void fillFoot(TileText text) {
        foot.getChildren().clear();
        if (!text.stateText().isEmpty()) {
            foot.getChildren().add(Labels.of(text.stateText(), "pl-badge"));
        }
        if (!text.change().isEmpty()) {
            Label change = Labels.of(text.change(), "pl-delta", tone(text.tone()));
            change.setMinWidth(Region.USE_PREF_SIZE);
            foot.getChildren().addAll(change, Labels.muted(text.comparison()));
        }
        if (!text.note().isEmpty()) {
            Label note = Labels.of(text.note(), "pl-tiny", "pl-tile-note");
            note.setTooltip(new Tooltip(text.note()));
            foot.getChildren().addAll(Boxes.spring(), note);
        }
    }

    private static String tone(TileText.Tone tone) {
        return switch (tone) {
            case GOOD -> "pl-good";
            case BAD -> "pl-bad";
            case NEUTRAL -> "pl-neutral";
        };
    }

    private static Optional<Icon> glyph(KpiState state) {
        return switch (state) {
            case OK, ZERO, PARTIAL, FILTERED_OUT -> Optional.empty();
            case NOT_FETCHED -> Optional.of(Icon.FETCH);
            case NOT_PERMITTED -> Optional.of(Icon.LOCK);
            case NOT_DELIVERED -> Optional.of(Icon.NOT_DELIVERED);
            case FAILED -> Optional.of(Icon.WARNING);
        };
    }

    private void open() {
        onOpen.run();
    }
}
