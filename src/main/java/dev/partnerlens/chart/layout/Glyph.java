package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape;
import java.util.List;

/** The sign of a state, made of lines, so that pictures need no icon font. */
final class Glyph {
    static final double SIZE = 48;

    private Glyph() {}

    static void draw(ChartState.Kind kind, double x, double y, double size, Sketch sketch) {
        double unit = size / 24;
        switch (kind) {
            case ZERO -> {
                sketch.box(x, y, size, size, Ink.GOOD, size / 2, 0.15);
                lines(sketch, Ink.GOOD, x, y, unit, 8, 12.5, 11, 15.5, 16.5, 9);
            }
            case NOT_FETCHED -> {
                sketch.add(new Shape.Frame(x, y, size, size, Ink.ACCENT, size / 2, 1.5, true));
                lines(sketch, Ink.ACCENT, x, y, unit, 12, 6.5, 12, 15);
                lines(sketch, Ink.ACCENT, x, y, unit, 8.5, 11.5, 12, 15, 15.5, 11.5);
                lines(sketch, Ink.ACCENT, x, y, unit, 8, 17.5, 16, 17.5);
            }
            case NOT_DELIVERED -> {
                sketch.add(new Shape.Frame(x, y, size, size, Ink.MUTED, 3 * unit, 1.5, true));
                lines(sketch, Ink.MUTED, x, y, unit, 8, 12, 16, 12);
            }
            case NOT_PERMITTED -> {
                sketch.box(x, y, size, size, Ink.INSET, 3 * unit, 1);
                sketch.frame(x + 8 * unit, y + 11 * unit, 8 * unit, 6.5 * unit, Ink.MUTED, 1.5, 1.5);
                lines(sketch, Ink.MUTED, x, y, unit, 9.5, 11, 9.5, 8, 10.5, 6.5, 13.5, 6.5, 14.5, 8, 14.5, 11);
            }
            case FAILED -> {
                sketch.box(x, y, size, size, Ink.BAD, size / 2, 0.12);
                lines(sketch, Ink.BAD, x, y, unit, 12, 7, 12, 13.5);
                sketch.add(new Shape.Dot(x + 12 * unit, y + 16.5 * unit, unit * 0.8, Ink.BAD, Shape.Form.SOLID));
            }
            case FILTERED_OUT -> {
                sketch.box(x, y, size, size, Ink.ACCENT_TINT, 3 * unit, 1);
                lines(sketch, Ink.ACCENT, x, y, unit, 7, 9, 17, 9);
                lines(sketch, Ink.ACCENT, x, y, unit, 9, 12, 15, 12);
                lines(sketch, Ink.ACCENT, x, y, unit, 11, 15, 13, 15);
            }
            case MIXED_UNITS -> {
                sketch.box(x, y, size, size, Ink.WARNING, size / 2, 0.15);
                lines(sketch, Ink.WARNING, x, y, unit, 7.5, 10, 16.5, 10);
                lines(sketch, Ink.WARNING, x, y, unit, 7.5, 14, 16.5, 14);
                lines(sketch, Ink.WARNING, x, y, unit, 14.5, 7, 9.5, 17);
            }
            case DRAWN -> {}
        }
    }

    private static void lines(Sketch sketch, Ink ink, double x, double y, double unit, double... corners) {
        List<Shape.Point> points = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < corners.length; i += 2) {
            points.add(new Shape.Point(x + corners[i] * unit, y + corners[i + 1] * unit));
        }
        sketch.path(points, ink, Math.max(1.25, unit * 0.8), false, 1);
    }
}
