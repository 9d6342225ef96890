package dev.partnerlens.chart.picture;

import java.util.List;

/** What a surface paints, in px from the top left corner, in list order. Opacity runs 0 to 1. */
public sealed interface Shape {
    /** A filled rectangle; hatched ones mark what is partial or not known. */
    record Box(double x, double y, double width, double height, Ink ink, double radius, double opacity, boolean hatched)
            implements Shape {
        public static Box of(double x, double y, double width, double height, Ink ink) {
            return new Box(x, y, width, height, ink, 0, 1, false);
        }
    }

    /** The edge of a rectangle, drawn inside it. */
    record Frame(double x, double y, double width, double height, Ink ink, double radius, double stroke, boolean dashed)
            implements Shape {}

    record Line(List<Point> points, Ink ink, double stroke, boolean dashed, double opacity) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A closed polygon, filled. */
    record Area(List<Point> points, Ink ink, double opacity, boolean hatched) implements Shape {
        public Area {
            points = List.copyOf(points);
        }
    }

    record Dot(double x, double y, double radius, Ink ink, Form form) implements Shape {}

    /** One line of text; {@code y} is the base line. */
    record Text(double x, double y, String text, TextStyle style, Ink ink, Align align) implements Shape {}

    /** A corner of a line or an area. */
    record Point(double x, double y) {}

    /** Hollow forms are filled with the surface. */
    enum Form {
        SOLID,
        HOLLOW,
        DIAMOND
    }

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }
}
