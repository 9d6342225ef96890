package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Axis;
import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.StageTimes;
import dev.partnerlens.chart.StageTimes.Span;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;

/** A row a way: the line, the bar of the middle half, the tick at the median, and the median in words at the right. */
final class StageTimesLayout {
    private static final double HEAD = 20;
    private static final double FOOT = 22;

    private StageTimesLayout() {}

    static void draw(StageTimes plot, Pane pane, Sketch sketch) {
        double figures = Math.max(
                sketch.width(plot.medianTitle(), TextStyle.TINY),
                plot.spans().stream()
                        .mapToDouble(span -> sketch.width(span.figure(), TextStyle.SMALL_STRONG))
                        .max()
                        .orElse(0));
        double names = Math.min(
                pane.width() * 0.4,
                plot.spans().stream()
                        .mapToDouble(span -> sketch.width(span.mark().title(), TextStyle.SMALL))
                        .max()
                        .orElse(0));
        Pane area = pane.less(names + 16, HEAD, figures + 16, FOOT);
        sketch.text(pane.right(), pane.y() + 11, plot.medianTitle(), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
        double pitch = Math.min(34, area.height() / Math.max(1, plot.spans().size()));
        double bottom = area.y() + pitch * plot.spans().size();
        for (Axis.Tick tick : plot.ticks()) {
            double x = area.x() + plot.share(tick.value()) * area.width();
            sketch.line(x, area.y(), x, bottom, Ink.GRID, 1);
            sketch.text(x, bottom + 15, tick.label(), TextStyle.TINY, Ink.MUTED, Align.CENTER);
        }
        boolean any = plot.anySelected();
        for (int i = 0; i < plot.spans().size(); i++) {
            span(plot, plot.spans().get(i), new Pane(area.x(), area.y() + i * pitch, area.width(), pitch), sketch, any);
            double y = area.y() + (i + 0.5) * pitch + 4;
            Span span = plot.spans().get(i);
            sketch.text(
                    pane.x(),
                    y,
                    sketch.fit(span.mark().title(), TextStyle.SMALL, names),
                    TextStyle.SMALL,
                    Ink.TEXT,
                    Align.LEFT);
            sketch.text(pane.right(), y, span.figure(), TextStyle.SMALL_STRONG, Ink.STRONG, Align.RIGHT);
            sketch.hit(pane.x(), area.y() + i * pitch, pane.width(), pitch, span.mark());
        }
    }

    private static void span(StageTimes plot, Span span, Pane row, Sketch sketch, boolean any) {
        double middle = row.y() + row.height() / 2;
        double strength = Inks.strength(span.mark(), any);
        Ink ink = Inks.of(Hue.MAIN);
        double from = row.x() + plot.share(span.p10()) * row.width();
        double to = row.x() + plot.share(span.p90()) * row.width();
        sketch.box(from, middle - 0.75, Math.max(1, to - from), 1.5, ink, 0, 0.55 * strength);
        double low = row.x() + plot.share(span.p25()) * row.width();
        double high = row.x() + plot.share(span.p75()) * row.width();
        double thick = Math.min(12, row.height() - 4);
        sketch.box(low, middle - thick / 2, Math.max(2, high - low), thick, ink, 2, 0.45 * strength);
        double median = row.x() + plot.share(span.median()) * row.width();
        sketch.box(median - 1.25, middle - thick / 2 - 2, 2.5, thick + 4, ink, 1, strength);
    }
}
