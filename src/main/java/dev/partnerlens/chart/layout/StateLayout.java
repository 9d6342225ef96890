package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.List;

/** The truth in words where there is nothing to draw: sign, heading, one or two lines. */
final class StateLayout {
    private StateLayout() {}

    static void draw(ChartState state, Pane pane, Sketch sketch) {
        double glyph = pane.height() >= 130 ? Glyph.SIZE : 0;
        double y = pane.y();
        if (glyph > 0) {
            Glyph.draw(state.kind(), pane.x(), y, glyph, sketch);
            y += glyph + 12;
        }
        y += 14;
        for (String line : sketch.wrap(state.heading(), TextStyle.HEADING, pane.width(), 2)) {
            sketch.text(pane.x(), y, line, TextStyle.HEADING, Ink.STRONG, Align.LEFT);
            y += 20;
        }
        List<String> lines = sketch.wrap(state.text(), TextStyle.SMALL, pane.width(), 4);
        for (String line : lines) {
            sketch.text(pane.x(), y, line, TextStyle.SMALL, Ink.TEXT, Align.LEFT);
            y += 17;
        }
    }
}
