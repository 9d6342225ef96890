package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Step;
import dev.partnerlens.chart.TrendLines;
import dev.partnerlens.chart.TrendLines.Series;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines named at their ends, or above the plot where it is too narrow for that. */
final class TrendLinesLayout {
    private static final double LABEL_PITCH = 16;

    private final TrendLines plot;
    private final Sketch sketch;
    private final ValueAxis axis;
    private final double pitch;
    private final boolean direct;

    private TrendLinesLayout(TrendLines plot, Pane pane, Sketch sketch) {
        this.plot = plot;
        this.sketch = sketch;
        double names = plot.series().stream()
                        .mapToDouble(line -> sketch.width(line.name() + " ", TextStyle.SMALL)
                                + sketch.width(line.last(), TextStyle.SMALL_STRONG))
                        .max()
                        .orElse(0)
                + 12;
        this.direct = names < pane.width() * 0.34 && plot.series().size() * LABEL_PITCH < pane.height() - 40;
        Pane rest = direct
                ? pane.less(0, 4, names, TimeAxis.HEIGHT)
                : Legend.draw(
                                plot.series().stream()
                                        .map(line -> new Legend.Item(line.hue(), line.name() + " " + line.last()))
                                        .toList(),
                                pane,
                                sketch)
                        .less(0, 0, 0, TimeAxis.HEIGHT);
        this.axis = ValueAxis.draw(plot.axis(), rest, sketch);
        this.pitch = axis.plot().width() / Math.max(1, plot.steps().size());
    }

    static void draw(TrendLines plot, Pane pane, Sketch sketch) {
        new TrendLinesLayout(plot, pane, sketch).draw();
    }

    private void draw() {
        for (int i = 0; i < plot.steps().size(); i++) {
            if (!plot.steps().get(i).known()) {
                sketch.hatch(
                        axis.plot().x() + i * pitch,
                        axis.plot().y(),
                        pitch,
                        axis.plot().height(),
                        Ink.INSET,
                        0,
                        1);
            }
        }
        axis.base(sketch);
        plot.series().forEach(this::line);
        if (direct) {
            names();
        }
        TimeAxis.draw(plot.steps(), axis.plot(), sketch);
        plot.series().forEach(this::hits);
    }

    private void line(Series line) {
        boolean any = plot.anySelected();
        double strength =
                any && line.marks().stream().noneMatch(dev.partnerlens.chart.Mark::selected) ? Inks.DIMMED : 1;
        List<Shape.Point> whole = new ArrayList<>();
        for (int i = 0; i < plot.steps().size(); i++) {
            Step step = plot.steps().get(i);
            if (!step.known()) {
                sketch.path(whole, Inks.of(line.hue()), 1.75, false, strength);
                whole = new ArrayList<>();
                continue;
            }
            Shape.Point point = point(line, i);
            if (step.partial()) {
                sketch.path(whole, Inks.of(line.hue()), 1.75, false, strength);
                if (i > 0 && plot.steps().get(i - 1).known()) {
                    sketch.path(List.of(point(line, i - 1), point), Inks.of(line.hue()), 1.75, true, strength);
                }
                sketch.add(new Shape.Dot(point.x(), point.y(), 3, Inks.of(line.hue()), Shape.Form.HOLLOW));
                whole = new ArrayList<>();
            }
            whole.add(point);
        }
        if (whole.size() == 1 && !plot.steps().getLast().partial()) {
            Shape.Point only = whole.getFirst();
            sketch.add(new Shape.Dot(only.x(), only.y(), 3, Inks.of(line.hue()), Shape.Form.SOLID));
        }
        sketch.path(whole, Inks.of(line.hue()), 1.75, false, strength);
        for (int i = 0; i < line.marks().size(); i++) {
            if (line.marks().get(i).selected()) {
                Shape.Point point = point(line, i);
                sketch.add(new Shape.Dot(point.x(), point.y(), 4, Inks.of(line.hue()), Shape.Form.SOLID));
            }
        }
    }

    /** The names beside the line ends, pushed apart where lines end close together. */
    private void names() {
        int last = plot.steps().size() - 1;
        if (last < 0) {
            return;
        }
        List<Series> byHeight = new ArrayList<>(plot.series());
        byHeight.sort(Comparator.comparingDouble(line -> point(line, last).y()));
        double[] ys = new double[byHeight.size()];
        double least = axis.plot().y() + 6;
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.max(point(byHeight.get(i), last).y(), least);
            least = ys[i] + LABEL_PITCH;
        }
        double most = axis.plot().bottom();
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], most);
            most = ys[i] - LABEL_PITCH;
        }
        for (int i = 0; i < ys.length; i++) {
            Series line = byHeight.get(i);
            double x = axis.plot().right() - pitch / 2 + 12;
            sketch.text(x, ys[i] + 4, line.name(), TextStyle.SMALL, Ink.TEXT, Align.LEFT);
            x += sketch.width(line.name() + " ", TextStyle.SMALL);
            sketch.text(x, ys[i] + 4, line.last(), TextStyle.SMALL_STRONG, Ink.STRONG, Align.LEFT);
        }
    }

    private void hits(Series line) {
        for (int i = 0; i < line.marks().size(); i++) {
            Shape.Point point = point(line, i);
            double width = Math.clamp(pitch, 8, 24);
            sketch.hit(
                    point.x() - width / 2,
                    point.y() - 8,
                    width,
                    16,
                    line.marks().get(i));
        }
    }

    private Shape.Point point(Series line, int i) {
        return new Shape.Point(
                axis.plot().x() + (i + 0.5) * pitch, axis.y(line.values().get(i)));
    }
}
