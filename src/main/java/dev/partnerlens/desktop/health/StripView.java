package dev.partnerlens.desktop.health;

import dev.partnerlens.core.Period;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.presentation.DayStrip;
import dev.partnerlens.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The days of a set from left to right, coloured and shaped by what is known of them. */
final class StripView {
    private static final double HEIGHT = 20;
    /** A single day of several years can still be seen. */
    private static final double NARROWEST = 3;

    private final VBox root;

    StripView(DayStrip strip, Words words) {
        List<DayStrip.Kind> kinds = Arrays.stream(DayStrip.Kind.values())
                .filter(kind -> strip.spans().stream().anyMatch(span -> span.kind() == kind))
                .toList();
        var ends = Boxes.row(
                "pl-strip-ends",
                Labels.tiny(words.formats().date(strip.from())),
                Boxes.spring(),
                Labels.tiny(words.formats().date(strip.to())));
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("pl-strip-legend");
        kinds.forEach(kind -> legend.getChildren().add(sample(kind, words)));
        root = Boxes.column("pl-strip-box", new Days(strip, words), ends, legend);
    }

    VBox root() {
        return root;
    }

    private static Label sample(DayStrip.Kind kind, Words words) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("pl-strip-swatch", "pl-strip-" + kind.id());
        Label label = Labels.tiny(words.get("health.strip." + kind.id()));
        label.setGraphic(swatch);
        return label;
    }

    /** The spans, each as wide as its share of the days. */
    private static final class Days extends Pane {
        private final DayStrip strip;

        private Days(DayStrip strip, Words words) {
            this.strip = strip;
            setId("health-strip");
            getStyleClass().add("pl-strip");
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(words.get(
                    "health.strip",
                    words.formats().date(strip.from()),
                    words.formats().date(strip.to()),
                    strip.spans().stream().map(DayStrip.Span::text).collect(Collectors.joining("; "))));
            for (DayStrip.Span span : strip.spans()) {
                Region day = new Region();
                day.getStyleClass().add("pl-strip-" + span.kind().id());
                Tooltip.install(day, new Tooltip(span.text()));
                getChildren().add(day);
            }
        }

        @Override
        protected void layoutChildren() {
            double days = new Period(strip.from(), strip.to()).days();
            double at = 0;
            for (int i = 0; i < strip.spans().size(); i++) {
                double width = strip.spans().get(i).days().days() / days * getWidth();
                double shown = Math.max(width, NARROWEST);
                double from = Math.min(at, getWidth() - shown);
                getChildren().get(i).resizeRelocate(from, 0, shown, HEIGHT);
                at += width;
            }
        }
    }
}
