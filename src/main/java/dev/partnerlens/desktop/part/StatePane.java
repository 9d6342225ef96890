package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.ChartState;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands where a plot would be: a glyph of its own for each state, and the truth in words. */
final class StatePane {
    private final VBox root = Boxes.column("pl-state");

    VBox root() {
        return root;
    }

    void show(ChartState state) {
        root.getChildren().clear();
        if (state.isDrawn()) {
            return;
        }
        StackPane glyph = new StackPane(icon(state.kind()).node());
        glyph.getStyleClass()
                .addAll(
                        "pl-glyph",
                        "pl-glyph-"
                                + state.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.getChildren()
                .addAll(
                        glyph,
                        Labels.wrapped(Labels.heading(state.heading())),
                        Labels.wrapped(Labels.of(state.text(), "pl-muted")));
    }

    private static Icon icon(ChartState.Kind kind) {
        return switch (kind) {
            case DRAWN, ZERO -> Icon.DONE_LARGE;
            case NOT_FETCHED -> Icon.FETCH_LARGE;
            case NOT_PERMITTED -> Icon.LOCK_LARGE;
            case NOT_DELIVERED -> Icon.NOT_DELIVERED_LARGE;
            case FAILED -> Icon.FAILED_LARGE;
            case FILTERED_OUT -> Icon.FILTER_LARGE;
            case MIXED_UNITS -> Icon.SCALES_LARGE;
        };
    }
}
