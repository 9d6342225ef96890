package dev.partnerlens.chart;

import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.chart.picture.TextStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes pictures as SVG in the light or the dark colours of the design, to be looked at. */
final class SvgDump {
    private static final List<String> LIGHT = List.of(
            "#0969da", "#d2790e", "#2ba287", "#ab3d8d", "#7f6522", "#8f87d2", "#861501", "#344455", "#eaf3fc",
            "#d0e5f9", "#afd2f4", "#86b9ec", "#5b9ee2", "#2a74c5", "#155ca8", "#0a4789", "#083263", "#1b1f24",
            "#ffffff", "#ffffff", "#f6f8fa", "#eaeef2", "#eaeef2", "#afb8c1", "#d8dee4", "#1b1f24", "#24292f",
            "#57606a", "#6e7781", "#0969da", "#ddf4ff", "#1a7f37", "#9a6700", "#cf222e");
    private static final List<String> DARK = List.of(
            "#58a6ff", "#eb7d00", "#067971", "#c788ac", "#ecc914", "#8557c8", "#bc3d17", "#c0d3e8", "#17263b",
            "#193454", "#1b4470", "#1e568d", "#2469ab", "#3886d1", "#579ee2", "#7cb3ec", "#b0d3fa", "#f0f6fc",
            "#0d1117", "#161b22", "#0d1117", "#21262d", "#262c34", "#484f58", "#272d35", "#f0f6fc", "#c9d1d9",
            "#8b949e", "#6e7681", "#58a6ff", "#132a47", "#3fb950", "#d29922", "#f85149");

    private final Map<Ink, String> colours = new EnumMap<>(Ink.class);
    private final StringBuilder svg = new StringBuilder();

    private SvgDump(boolean dark) {
        List<Ink> inks = List.of(Ink.values());
        for (int i = 0; i < inks.size(); i++) {
            colours.put(inks.get(i), (dark ? DARK : LIGHT).get(i));
        }
    }

    static String of(Picture picture, boolean dark) {
        SvgDump dump = new SvgDump(dark);
        dump.svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%.0f' height='%.0f'><rect width='100%%' height='100%%'"
                        + " fill='%s'/>%n",
                picture.width(),
                picture.height(),
                dump.colour(Ink.SURFACE)));
        dump.colours.forEach((ink, colour) -> dump.svg
                .append("<pattern id='")
                .append(ink)
                .append("' width='5' height='5' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>")
                .append("<rect width='1.6' height='5' fill='")
                .append(colour)
                .append("'/></pattern>\n"));
        picture.shapes().forEach(dump::shape);
        return dump.svg.append("</svg>\n").toString();
    }

    /** Widths of the real font, so that the dump looks like the window. */
    static TextMeasure inter() {
        Font regular = font("Inter-Regular.otf");
        Font semibold = font("Inter-SemiBold.otf");
        FontRenderContext context = new FontRenderContext(null, true, true);
        return (text, style) -> (style.semibold() ? semibold : regular)
                .deriveFont((float) style.size())
                .getStringBounds(text, context)
                .getWidth();
    }

    private static Font font(String name) {
        try (InputStream in =
                Objects.requireNonNull(SvgDump.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Box b ->
                line(
                        "<rect x='%.2f' y='%.2f' width='%.2f' height='%.2f' rx='%.2f' fill='%s' opacity='%.3f'/>",
                        b.x(), b.y(), b.width(), b.height(), b.radius(), fill(b.ink(), b.hatched()), b.opacity());
            case Shape.Frame f ->
                line(
                        "<rect x='%.2f' y='%.2f' width='%.2f' height='%.2f' rx='%.2f' fill='none' stroke='%s'"
                                + " stroke-width='%.2f'%s/>",
                        f.x() + f.stroke() / 2,
                        f.y() + f.stroke() / 2,
                        Math.max(0, f.width() - f.stroke()),
                        Math.max(0, f.height() - f.stroke()),
                        f.radius(),
                        colour(f.ink()),
                        f.stroke(),
                        f.dashed() ? " stroke-dasharray='3 3'" : "");
            case Shape.Line l ->
                line(
                        "<polyline points='%s' fill='none' stroke='%s' stroke-width='%.2f' opacity='%.3f'%s/>",
                        points(l.points()),
                        colour(l.ink()),
                        l.stroke(),
                        l.opacity(),
                        l.dashed() ? " stroke-dasharray='3 3'" : "");
            case Shape.Area a ->
                line(
                        "<polygon points='%s' fill='%s' opacity='%.3f'/>",
                        points(a.points()), fill(a.ink(), a.hatched()), a.opacity());
            case Shape.Dot d ->
                line(
                        "<circle cx='%.2f' cy='%.2f' r='%.2f' fill='%s' stroke='%s' stroke-width='1.5'/>",
                        d.x(),
                        d.y(),
                        d.radius(),
                        colour(d.form() == Shape.Form.SOLID ? d.ink() : Ink.SURFACE),
                        colour(d.ink()));
            case Shape.Text t -> text(t);
        }
    }

    private void text(Shape.Text text) {
        TextStyle style = text.style();
        String anchor = switch (text.align()) {
            case LEFT -> "start";
            case CENTER -> "middle";
            case RIGHT -> "end";
        };
        line(
                "<text x='%.2f' y='%.2f' font-family='Inter, DejaVu Sans' font-weight='%s' font-size='%.1f' fill='%s'"
                        + " text-anchor='%s'>%s</text>",
                text.x(),
                text.y(),
                style.semibold() ? "600" : "400",
                style.size(),
                colour(text.ink()),
                anchor,
                text.text().replace("&", "&amp;").replace("<", "&lt;"));
    }

    // The annotation that the checker asks for is in a library that nothing else here needs.
    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private String fill(Ink ink, boolean hatched) {
        return hatched ? "url(#" + ink + ")" : colour(ink);
    }

    private String colour(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }

    private static String points(List<Shape.Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.2f,%.2f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }
}
