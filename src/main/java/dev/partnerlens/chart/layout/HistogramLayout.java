package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Histogram;
import dev.partnerlens.chart.Histogram.Bin;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.List;

/** Columns by class with the target as a dashed line between two of them. */
final class HistogramLayout {
    private static final double HEADLINE = 40;
    private static final double FOOT = 36;

    private HistogramLayout() {}

    static void draw(Histogram plot, Pane pane, Sketch sketch) {
        double head = pane.height() > 180 && !plot.headline().isEmpty() ? HEADLINE : 4;
        if (head == HEADLINE) {
            double x = pane.x() + sketch.width(plot.headline(), TextStyle.NUMBER) + 10;
            sketch.text(pane.x(), pane.y() + 22, plot.headline(), TextStyle.NUMBER, Ink.STRONG, Align.LEFT);
            sketch.text(
                    x,
                    pane.y() + 22,
                    sketch.fit(plot.headlineNote(), TextStyle.SMALL, pane.right() - x),
                    TextStyle.SMALL,
                    Ink.MUTED,
                    Align.LEFT);
        }
        Pane area = pane.less(0, head + 28, 0, FOOT);
        double gap = plot.targetAfter() > 0 && plot.targetAfter() < plot.bins().size() ? 0.6 : 0;
        double pitch = area.width() / Math.max(1, plot.bins().size() + gap);
        double largest = plot.bins().stream().mapToDouble(Bin::size).max().orElse(0);
        boolean any = plot.anySelected();
        if (gap > 0) {
            target(plot, area, pitch, gap, sketch);
        }
        for (int i = 0; i < plot.bins().size(); i++) {
            Bin bin = plot.bins().get(i);
            double x = area.x() + (i + (i >= plot.targetAfter() ? gap : 0)) * pitch;
            double height = largest > 0 ? bin.size() / largest * area.height() : 0;
            double width = pitch * 0.88;
            double left = x + (pitch - width) / 2;
            Columns.draw(
                    sketch,
                    left,
                    area.bottom() - height,
                    width,
                    height,
                    bin.hue(),
                    Inks.strength(bin.mark(), any),
                    false);
            sketch.text(
                    x + pitch / 2, area.bottom() - height - 5, bin.figure(), TextStyle.TINY, Ink.TEXT, Align.CENTER);
            sketch.text(x + pitch / 2, area.bottom() + 14, bin.label(), TextStyle.TINY, Ink.MUTED, Align.CENTER);
            sketch.hit(left, area.bottom() - height, width, height, bin.mark());
        }
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Ink.AXIS, 1);
        sketch.text(area.middle(), area.bottom() + 30, plot.axisTitle(), TextStyle.TINY, Ink.MUTED, Align.CENTER);
    }

    private static void target(Histogram plot, Pane area, double pitch, double gap, Sketch sketch) {
        double x = area.x() + (plot.targetAfter() + gap / 2) * pitch;
        sketch.path(
                List.of(new Shape.Point(x, area.y() - 26), new Shape.Point(x, area.bottom())), Ink.TEXT, 1, true, 1);
        boolean right = x + 6 + sketch.width(plot.targetLabel(), TextStyle.TINY_STRONG) <= area.right();
        sketch.text(
                right ? x + 6 : x - 6,
                area.y() - 17,
                plot.targetLabel(),
                TextStyle.TINY_STRONG,
                Ink.STRONG,
                right ? Align.LEFT : Align.RIGHT);
    }
}
