package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Funnel;
import dev.partnerlens.chart.Funnel.Flow;
import dev.partnerlens.chart.Funnel.Loss;
import dev.partnerlens.chart.Funnel.Stage;
import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.List;

/** Bars on one base line with pale flows between them; the rate stands on the flow, the losses under it. */
final class FunnelLayout {
    private static final double HEAD = 44;
    private static final double LOSS = 16;
    private static final double FLOW = 0.13;

    private final Funnel plot;
    private final Pane pane;
    private final Sketch sketch;
    private final double base;
    private final double top;
    private final double bar;
    private final double flow;
    private final double largest;

    private FunnelLayout(Funnel plot, Pane pane, Sketch sketch) {
        this.plot = plot;
        this.pane = pane;
        this.sketch = sketch;
        int stages = Math.max(1, plot.stages().size());
        int lines = plot.flows().stream()
                .mapToInt(flow -> flow.losses().size())
                .max()
                .orElse(0);
        double losses = lines == 0 || pane.width() < 360 ? 0 : lines * LOSS + 8;
        if (pane.height() - HEAD - losses < 60) {
            losses = 0;
        }
        this.base = pane.bottom() - losses - 2;
        this.top = pane.y() + HEAD;
        double unit = pane.width() / (stages + 0.75 * (stages - 1));
        this.bar = unit;
        this.flow = 0.75 * unit;
        this.largest = plot.stages().stream().mapToDouble(Stage::size).max().orElse(0);
    }

    static void draw(Funnel plot, Pane pane, Sketch sketch) {
        new FunnelLayout(plot, pane, sketch).draw();
    }

    private void draw() {
        boolean any = plot.anySelected();
        for (int i = 0; i + 1 < plot.stages().size(); i++) {
            double x = left(i) + bar;
            sketch.add(new Shape.Area(
                    List.of(
                            new Shape.Point(x, y(i)),
                            new Shape.Point(x + flow, y(i + 1)),
                            new Shape.Point(x + flow, base),
                            new Shape.Point(x, base)),
                    Inks.of(Hue.MAIN),
                    FLOW,
                    false));
        }
        for (int i = 0; i < plot.stages().size(); i++) {
            stage(plot.stages().get(i), i, any);
        }
        sketch.line(pane.x(), base, pane.right(), base, Ink.AXIS, 1);
        boolean losses = base < pane.bottom() - LOSS;
        for (int i = 0; i < plot.flows().size(); i++) {
            Flow step = plot.flows().get(i);
            double x = left(i) + bar + flow / 2;
            if (sketch.width(step.rate(), TextStyle.SMALL_STRONG) <= flow) {
                sketch.text(x, base - 9, step.rate(), TextStyle.SMALL_STRONG, Ink.STRONG, Align.CENTER);
            }
            if (losses) {
                losses(step, left(i) + bar - 10);
            }
        }
        if (losses) {
            sketch.text(
                    pane.x(),
                    base + 18,
                    sketch.fit(plot.lossTitle(), TextStyle.TINY, bar - 16),
                    TextStyle.TINY,
                    Ink.MUTED,
                    Align.LEFT);
        }
    }

    private void stage(Stage stage, int i, boolean any) {
        double deep =
                plot.stages().size() < 2 ? 1 : 0.55 + 0.45 * i / (plot.stages().size() - 1);
        double height = base - y(i);
        double middle = left(i) + bar / 2;
        Columns.draw(sketch, left(i), y(i), bar, height, Hue.MAIN, deep * Inks.strength(stage.mark(), any), false);
        double room = bar + flow - 8;
        sketch.text(
                middle,
                pane.y() + 11,
                sketch.fit(stage.mark().title(), TextStyle.SMALL, room),
                TextStyle.SMALL,
                Ink.MUTED,
                Align.CENTER);
        TextStyle number = pane.width() > 420 ? TextStyle.HEADING : TextStyle.SMALL_STRONG;
        sketch.text(middle, y(i) - 7, stage.figure(), number, Ink.STRONG, Align.CENTER);
        sketch.hit(left(i), y(i), bar, height, stage.mark());
    }

    private void losses(Flow step, double x) {
        double figures = sketch.widest(step.losses().stream().map(Loss::figure).toList(), TextStyle.TINY_STRONG);
        double room = bar + flow - figures - 8;
        for (int i = 0; i < step.losses().size(); i++) {
            Loss loss = step.losses().get(i);
            double y = base + 18 + i * LOSS;
            sketch.text(x + figures, y, loss.figure(), TextStyle.TINY_STRONG, Ink.TEXT, Align.RIGHT);
            sketch.text(
                    x + figures + 6,
                    y,
                    sketch.fit(loss.label(), TextStyle.TINY, room),
                    TextStyle.TINY,
                    Ink.MUTED,
                    Align.LEFT);
        }
    }

    private double left(int i) {
        return pane.x() + i * (bar + flow);
    }

    private double y(int i) {
        double share = largest > 0 ? plot.stages().get(i).size() / largest : 0;
        return base - Math.max(share > 0 ? 2 : 0, share * Math.max(0, base - top));
    }
}
