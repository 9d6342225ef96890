package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.List;

/** Names of the series above a plot; the swatch carries the hue, the text stays readable. */
final class Legend {
    private static final double SWATCH = 10;
    private static final double LINE = 20;

    private Legend() {}

    record Item(Hue hue, String text) {}

    /** Draws the legend at the top of {@code pane} and leaves the rest. */
    static Pane draw(List<Item> items, Pane pane, Sketch sketch) {
        double x = pane.x();
        double y = pane.y();
        for (Item item : items) {
            String text = sketch.fit(item.text(), TextStyle.SMALL, pane.width() - SWATCH - 6);
            double width = SWATCH + 6 + sketch.width(text, TextStyle.SMALL);
            if (x > pane.x() && x + width > pane.right()) {
                x = pane.x();
                y += LINE;
            }
            sketch.box(x, y + 2, SWATCH, SWATCH, Inks.of(item.hue()), 2, Inks.strength(item.hue()));
            sketch.text(x + SWATCH + 6, y + 11, text, TextStyle.SMALL, Ink.TEXT, Align.LEFT);
            x += width + 16;
        }
        return pane.less(0, y + LINE - pane.y(), 0, 0);
    }
}
