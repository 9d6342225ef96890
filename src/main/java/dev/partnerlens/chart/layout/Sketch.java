package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Mark;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture in the making. It keeps texts inside the bounds and never writes one over another: what comes first stays,
 * what would touch it is left out.
 */
final class Sketch {
    private static final double LEAST_HIT = 8;
    private static final double ASCENT = 0.8;
    /** Room kept free between texts of one line. */
    private static final double CLEARANCE = 2;

    private final double width;
    private final double height;
    private final TextMeasure measure;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Picture.Hit> hits = new ArrayList<>();
    private final List<Pane> written = new ArrayList<>();

    Sketch(double width, double height, TextMeasure measure) {
        this.width = width;
        this.height = height;
        this.measure = measure;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void box(double x, double y, double w, double h, Ink ink) {
        box(x, y, w, h, ink, 0, 1);
    }

    void box(double x, double y, double w, double h, Ink ink, double radius, double opacity) {
        if (w > 0 && h > 0) {
            add(new Shape.Box(x, y, w, h, ink, radius, opacity, false));
        }
    }

    void hatch(double x, double y, double w, double h, Ink ink, double radius, double opacity) {
        if (w > 0 && h > 0) {
            add(new Shape.Box(x, y, w, h, ink, radius, opacity, true));
        }
    }

    void frame(double x, double y, double w, double h, Ink ink, double radius, double stroke) {
        if (w > 0 && h > 0) {
            add(new Shape.Frame(x, y, w, h, ink, radius, stroke, false));
        }
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double stroke) {
        path(List.of(new Shape.Point(x1, y1), new Shape.Point(x2, y2)), ink, stroke, false, 1);
    }

    void path(List<Shape.Point> points, Ink ink, double stroke, boolean dashed, double opacity) {
        if (points.size() > 1) {
            add(new Shape.Line(points, ink, stroke, dashed, opacity));
        }
    }

    double width(String text, TextStyle style) {
        return measure.width(text, style);
    }

    double widest(List<String> texts, TextStyle style) {
        return texts.stream().mapToDouble(text -> width(text, style)).max().orElse(0);
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    String fit(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int letters = text.codePointCount(0, text.length());
        while (letters > 0) {
            letters--;
            String part = text.substring(0, text.offsetByCodePoints(0, letters)).stripTrailing() + "\u2026";
            if (width(part, style) <= room) {
                return letters == 0 ? "" : part;
            }
        }
        return "";
    }

    /** The text in lines no wider than {@code room}; the last of at most {@code most} lines is shortened. */
    List<String> wrap(String text, TextStyle style, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, style) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(rest);
        }
        lines.replaceAll(each -> fit(each, style, room));
        return lines;
    }

    /** Writes a text unless it would touch another or leave the picture; true where it stands. */
    boolean text(double x, double baseline, String text, TextStyle style, Ink ink, Align align) {
        String shown = fit(text, style, width);
        if (shown.isBlank()) {
            return false;
        }
        double room = width(shown, style);
        double left = switch (align) {
            case LEFT -> x;
            case CENTER -> x - room / 2;
            case RIGHT -> x - room;
        };
        left = Math.clamp(left, 0, Math.max(0, width - room));
        Pane place = new Pane(left, baseline - style.size() * ASCENT, room, style.size());
        Pane clear = new Pane(left - CLEARANCE, place.y(), room + 2 * CLEARANCE, place.height());
        if (place.y() < 0 || place.bottom() > height || written.stream().anyMatch(clear::meets)) {
            return false;
        }
        written.add(place);
        double anchor = switch (align) {
            case LEFT -> left;
            case CENTER -> left + room / 2;
            case RIGHT -> left + room;
        };
        add(new Shape.Text(anchor, baseline, shown, style, ink, align));
        return true;
    }

    /** The place of a mark, enlarged where it is thinner than a pointer can meet. */
    void hit(double x, double y, double w, double h, Mark mark) {
        double wide = Math.min(Math.max(w, LEAST_HIT), width);
        double high = Math.min(Math.max(h, LEAST_HIT), height);
        strip(
                Math.clamp(x - (wide - w) / 2, 0, width - wide),
                Math.clamp(y - (high - h) / 2, 0, height - high),
                wide,
                high,
                mark);
    }

    /** The place of a mark that lies side by side with its neighbours, so that it may be thin. */
    void strip(double x, double y, double w, double h, Mark mark) {
        hits.add(new Picture.Hit(x, y, w, h, mark));
    }

    /** Puts a finished picture into this one. */
    void place(Picture picture, double x, double y) {
        for (Shape shape : picture.shapes()) {
            add(Moved.by(shape, x, y));
        }
        for (Picture.Hit hit : picture.hits()) {
            strip(hit.x() + x, hit.y() + y, hit.width(), hit.height(), hit.mark());
        }
    }

    Picture picture() {
        return new Picture(width, height, shapes, hits);
    }
}
