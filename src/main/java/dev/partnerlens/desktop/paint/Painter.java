package dev.partnerlens.desktop.paint;

import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.desktop.look.Fonts;
import dev.partnerlens.desktop.look.Inks;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Paints shapes in the inks of one theme; screen and files use the same one. */
public final class Painter {
    private static final double DASH = 3;
    private static final double RING = 2;

    private final GraphicsContext g;
    private final Inks inks;

    public Painter(GraphicsContext g, Inks inks) {
        this.g = g;
        this.inks = inks;
    }

    public void paint(Picture picture) {
        picture.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        g.save();
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Frame frame -> frame(frame);
            case Shape.Line line -> line(line);
            case Shape.Area area -> area(area);
            case Shape.Dot dot -> dot(dot);
            case Shape.Text text -> text(text);
        }
        g.restore();
    }

    private void box(Shape.Box box) {
        double x = edge(box.x(), box.width());
        double y = edge(box.y(), box.height());
        double width = extent(box.x(), box.width());
        double height = extent(box.y(), box.height());
        if (width <= 0 || height <= 0) {
            return;
        }
        if (box.hatched()) {
            hatch(box.ink(), box.opacity()).within(g, x, y, width, height, () -> {
                g.beginPath();
                roundPath(x, y, width, height, box.radius());
            });
            return;
        }
        g.setFill(inks.color(box.ink(), box.opacity()));
        g.fillRoundRect(x, y, width, height, 2 * box.radius(), 2 * box.radius());
    }

    /** Steps of the ramp carry figures, so their ground stays what the figures were chosen for. */
    private Hatch hatch(Ink ink, double opacity) {
        Color color = inks.color(ink, opacity);
        return switch (ink) {
            case RAMP_1, RAMP_2, RAMP_3, RAMP_4, RAMP_5, RAMP_6, RAMP_7, RAMP_8, RAMP_9 ->
                Hatch.over(color, inks.color(Ink.SURFACE));
            default -> Hatch.of(color);
        };
    }

    private void frame(Shape.Frame frame) {
        double stroke = frame.stroke();
        g.setStroke(inks.color(frame.ink()));
        g.setLineWidth(stroke);
        if (frame.dashed()) {
            g.setLineDashes(DASH, DASH);
        }
        double arc = Math.max(0, 2 * frame.radius() - stroke);
        g.strokeRoundRect(
                Math.round(frame.x()) + stroke / 2,
                Math.round(frame.y()) + stroke / 2,
                Math.max(0, extent(frame.x(), frame.width()) - stroke),
                Math.max(0, extent(frame.y(), frame.height()) - stroke),
                arc,
                arc);
    }

    private void line(Shape.Line line) {
        List<Shape.Point> points = line.points();
        if (points.size() < 2) {
            return;
        }
        g.setStroke(inks.color(line.ink(), line.opacity()));
        g.setLineWidth(line.stroke());
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.BUTT);
        if (line.dashed()) {
            g.setLineDashes(DASH, DASH);
        }
        boolean level = straight(points, true);
        boolean upright = straight(points, false);
        g.beginPath();
        for (int i = 0; i < points.size(); i++) {
            double x = upright
                    ? sharp(points.get(i).x(), line.stroke())
                    : points.get(i).x();
            double y = level
                    ? sharp(points.get(i).y(), line.stroke())
                    : points.get(i).y();
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private void area(Shape.Area area) {
        List<Shape.Point> points = area.points();
        if (points.size() < 3) {
            return;
        }
        double[] xs = points.stream().mapToDouble(Shape.Point::x).toArray();
        double[] ys = points.stream().mapToDouble(Shape.Point::y).toArray();
        if (!area.hatched()) {
            g.setFill(inks.color(area.ink(), area.opacity()));
            g.fillPolygon(xs, ys, xs.length);
            return;
        }
        double left = least(xs);
        double top = least(ys);
        hatch(area.ink(), area.opacity()).within(g, left, top, most(xs) - left, most(ys) - top, () -> {
            g.beginPath();
            g.moveTo(xs[0], ys[0]);
            for (int i = 1; i < xs.length; i++) {
                g.lineTo(xs[i], ys[i]);
            }
            g.closePath();
        });
    }

    private void dot(Shape.Dot dot) {
        double x = dot.x();
        double y = dot.y();
        double r = dot.radius();
        g.setFill(inks.color(dot.form() == Shape.Form.SOLID ? dot.ink() : Ink.SURFACE));
        g.setStroke(inks.color(dot.ink()));
        g.setLineWidth(RING);
        switch (dot.form()) {
            case SOLID -> g.fillOval(x - r, y - r, 2 * r, 2 * r);
            case HOLLOW -> {
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
                g.strokeOval(x - r + RING / 2, y - r + RING / 2, 2 * r - RING, 2 * r - RING);
            }
            case DIAMOND -> {
                double[] xs = {x, x + r, x, x - r};
                double[] ys = {y - r, y, y + r, y};
                g.fillPolygon(xs, ys, 4);
                g.strokePolygon(xs, ys, 4);
            }
        }
    }

    private void text(Shape.Text text) {
        g.setFill(inks.color(text.ink()));
        g.setFont(Fonts.of(text.style()));
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(
                switch (text.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        g.fillText(text.text(), text.x(), text.y());
    }

    private void roundPath(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        g.moveTo(x + r, y);
        g.arcTo(x + width, y, x + width, y + height, r);
        g.arcTo(x + width, y + height, x, y + height, r);
        g.arcTo(x, y + height, x, y, r);
        g.arcTo(x, y, x + width, y, r);
        g.closePath();
    }

    // Edges lie on whole pixels so that they are sharp; what is thinner than a pixel stays as thin as it is.

    private static double edge(double start, double length) {
        return length < 1 ? start : Math.round(start);
    }

    private static double extent(double start, double length) {
        return length < 1 ? length : Math.max(1, Math.round(start + length) - Math.round(start));
    }

    private static double sharp(double at, double stroke) {
        return Math.round(stroke) % 2 == 1 ? Math.floor(at) + 0.5 : Math.round(at);
    }

    private static boolean straight(List<Shape.Point> points, boolean level) {
        Shape.Point first = points.getFirst();
        return points.stream().allMatch(point -> level ? point.y() == first.y() : point.x() == first.x());
    }

    private static double least(double[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(0);
    }
}
