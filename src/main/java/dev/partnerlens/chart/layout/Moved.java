package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.picture.Shape;
import java.util.List;

/** A shape at another place. */
final class Moved {
    private Moved() {}

    static Shape by(Shape shape, double x, double y) {
        return switch (shape) {
            case Shape.Box s ->
                new Shape.Box(
                        s.x() + x, s.y() + y, s.width(), s.height(), s.ink(), s.radius(), s.opacity(), s.hatched());
            case Shape.Frame s ->
                new Shape.Frame(
                        s.x() + x, s.y() + y, s.width(), s.height(), s.ink(), s.radius(), s.stroke(), s.dashed());
            case Shape.Line s -> new Shape.Line(all(s.points(), x, y), s.ink(), s.stroke(), s.dashed(), s.opacity());
            case Shape.Area s -> new Shape.Area(all(s.points(), x, y), s.ink(), s.opacity(), s.hatched());
            case Shape.Dot s -> new Shape.Dot(s.x() + x, s.y() + y, s.radius(), s.ink(), s.form());
            case Shape.Text s -> new Shape.Text(s.x() + x, s.y() + y, s.text(), s.style(), s.ink(), s.align());
        };
    }

    private static List<Shape.Point> all(List<Shape.Point> points, double x, double y) {
        return points.stream()
                .map(point -> new Shape.Point(point.x() + x, point.y() + y))
                .toList();
    }
}
