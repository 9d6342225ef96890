package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.TileText;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A trend without axes: dotted to a hollow point where the last step is not over. */
final class Sparkline {
    private static final double MARGIN = 4;
    private static final double STROKE = 1.5;
    private static final double POINT = 3;

    private Sparkline() {}

    /** The line over the whole width, or an empty picture for fewer than two steps. */
    static Picture picture(List<TileText.Spark> steps, double width, double height) {
        if (steps.size() < 2) {
            return new Picture(width, height, List.of(), List.of());
        }
        double least = steps.stream().mapToDouble(TileText.Spark::value).min().orElse(0);
        double most = steps.stream().mapToDouble(TileText.Spark::value).max().orElse(0);
        List<Shape.Point> points = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            double x = MARGIN + (width - 2 * MARGIN) * i / (steps.size() - 1);
            double part = most == least ? 0.5 : (steps.get(i).value() - least) / (most - least);
            points.add(new Shape.Point(x, height - MARGIN - (height - 2 * MARGIN) * part));
        }
        int whole = steps.size();
        while (whole > 1 && steps.get(whole - 1).partial()) {
            whole--;
        }
        List<Shape> shapes = new ArrayList<>();
        if (whole > 1) {
            shapes.add(new Shape.Line(points.subList(0, whole), Ink.SERIES_1, STROKE, false, 1));
        }
        if (whole < points.size()) {
            shapes.add(new Shape.Line(
                    points.subList(Math.max(0, whole - 1), points.size()), Ink.SERIES_1, STROKE, true, 1));
        }
        Shape.Point last = points.getLast();
        Shape.Form form = whole < points.size() ? Shape.Form.HOLLOW : Shape.Form.SOLID;
        double radius = form == Shape.Form.HOLLOW ? POINT + 0.5 : POINT - 0.5;
        shapes.add(new Shape.Dot(last.x(), last.y(), radius, Ink.SERIES_1, form));
        return new Picture(width, height, shapes, List.of());
    }
}
