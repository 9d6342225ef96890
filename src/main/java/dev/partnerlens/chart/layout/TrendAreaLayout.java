package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.Step;
import dev.partnerlens.chart.TrendArea;
import dev.partnerlens.chart.TrendArea.Point;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Runs of whole steps as areas, partial steps as hatched columns, unknown stretches as a hatched ground. */
final class TrendAreaLayout {
    private static final double FILL = 0.13;
    private static final double CHOSEN = 0.6;

    private final TrendArea plot;
    private final Sketch sketch;
    private final ValueAxis axis;
    private final double pitch;
    private final double strength;

    private TrendAreaLayout(TrendArea plot, Pane pane, Sketch sketch) {
        this.plot = plot;
        this.sketch = sketch;
        this.axis = ValueAxis.draw(plot.axis(), pane.less(0, 14, 4, TimeAxis.HEIGHT), sketch);
        this.pitch = axis.plot().width() / Math.max(1, plot.points().size());
        this.strength = plot.anySelected() ? Inks.DIMMED : 1;
    }

    static void draw(TrendArea plot, Pane pane, Sketch sketch) {
        new TrendAreaLayout(plot, pane, sketch).draw();
    }

    private void draw() {
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < plot.points().size(); i++) {
            Point point = plot.points().get(i);
            boolean whole = point.step().known() && !point.step().partial();
            if (whole) {
                run.add(i);
            }
            if (!whole || i == plot.points().size() - 1) {
                area(run);
                run = new ArrayList<>();
            }
            if (!point.step().known()) {
                sketch.hatch(left(i), axis.plot().y(), pitch, axis.plot().height(), Ink.INSET, 0, 1);
            } else if (point.step().partial()) {
                partial(i);
            }
        }
        chosen();
        axis.base(sketch);
        newest();
        note();
        TimeAxis.draw(plot.points().stream().map(Point::step).toList(), axis.plot(), sketch);
        for (int i = 0; i < plot.points().size(); i++) {
            sketch.strip(
                    left(i),
                    axis.plot().y(),
                    pitch,
                    axis.plot().height(),
                    plot.points().get(i).mark());
        }
    }

    private void area(List<Integer> run) {
        if (run.isEmpty()) {
            return;
        }
        List<Shape.Point> line = new ArrayList<>();
        for (int i : run) {
            line.add(new Shape.Point(left(i) + pitch / 2, y(i)));
        }
        if (line.size() == 1) {
            line.addFirst(new Shape.Point(left(run.getFirst()) + pitch * 0.1, y(run.getFirst())));
            line.add(new Shape.Point(left(run.getFirst()) + pitch * 0.9, y(run.getFirst())));
        }
        List<Shape.Point> area = new ArrayList<>(line);
        area.add(new Shape.Point(line.getLast().x(), axis.y(0)));
        area.add(new Shape.Point(line.getFirst().x(), axis.y(0)));
        sketch.add(new Shape.Area(area, Inks.of(Hue.MAIN), FILL * strength, false));
        sketch.path(line, Inks.of(Hue.MAIN), 1.5, false, strength);
    }

    /** A solid point on the newest whole step. */
    private void newest() {
        for (int i = plot.points().size() - 1; i >= 0; i--) {
            Step step = plot.points().get(i).step();
            if (step.known() && !step.partial()) {
                sketch.add(new Shape.Dot(left(i) + pitch / 2, y(i), 2.5, Inks.of(Hue.MAIN), Shape.Form.SOLID));
                return;
            }
        }
    }

    private void partial(int i) {
        double width = Math.clamp(pitch * 0.8, 3, 14);
        double x = Math.clamp(
                left(i) + (pitch - width) / 2,
                axis.plot().x(),
                Math.max(axis.plot().x(), axis.plot().right() - width));
        double top = Math.min(y(i), axis.y(0));
        sketch.box(x, axis.plot().y(), width, Math.max(0, top - axis.plot().y()), Ink.INSET, 0, 0.5);
        double full = plot.points().get(i).mark().selected() ? 1 : strength;
        Columns.draw(sketch, x, top, width, Math.abs(axis.y(0) - y(i)), Hue.MAIN, full, true);
    }

    /** Chosen steps in front, neighbours as one piece without seams. */
    private void chosen() {
        List<Shape.Point> top = new ArrayList<>();
        for (int i = 0; i < plot.points().size(); i++) {
            Point point = plot.points().get(i);
            boolean in = point.mark().selected()
                    && point.step().known()
                    && !point.step().partial();
            if (in) {
                if (top.isEmpty()) {
                    top.add(new Shape.Point(left(i), y(i)));
                }
                top.add(new Shape.Point(left(i) + pitch / 2, y(i)));
            }
            boolean ends = !in || i == plot.points().size() - 1;
            if (ends && !top.isEmpty()) {
                double end = in ? left(i) + pitch : left(i);
                List<Shape.Point> piece = new ArrayList<>(top);
                piece.add(new Shape.Point(end, top.getLast().y()));
                piece.add(new Shape.Point(end, axis.y(0)));
                piece.add(new Shape.Point(top.getFirst().x(), axis.y(0)));
                sketch.add(new Shape.Area(piece, Inks.of(Hue.MAIN), CHOSEN, false));
                top = new ArrayList<>();
            }
        }
    }

    /** Names the newest partial step, for colour and hatching never speak alone. */
    private void note() {
        plot.points().reversed().stream()
                .filter(point -> point.step().partial() && point.step().known())
                .findFirst()
                .ifPresent(point -> sketch.text(
                        axis.plot().right(),
                        axis.plot().y() - 6,
                        point.step().name(),
                        TextStyle.TINY,
                        Ink.MUTED,
                        Align.RIGHT));
    }

    private double left(int i) {
        return axis.plot().x() + i * pitch;
    }

    private double y(int i) {
        return axis.y(plot.points().get(i).step().known() ? plot.points().get(i).value() : 0);
    }
}
