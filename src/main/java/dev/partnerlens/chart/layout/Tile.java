package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.TileText;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.chart.picture.TextStyle;
import dev.partnerlens.explore.KpiState;
import java.util.ArrayList;
import java.util.List;

/** A KPI tile as a picture: label, number with unit, little line, change and note. */
public final class Tile {
    public static final double HEIGHT = 96;

    private static final double PADDING = 16;
    private static final double SPARK_WIDTH = 80;
    private static final double SPARK_HEIGHT = 28;

    private Tile() {}

    /** The whole tile with its surface. */
    public static Picture picture(TileText tile, double width, TextMeasure measure) {
        Sketch sketch = new Sketch(width, HEIGHT, measure);
        sketch.box(0, 0, width, HEIGHT, Ink.SURFACE, 8, 1);
        sketch.frame(0, 0, width, HEIGHT, Ink.BORDER, 8, 1);
        double room = width - 2 * PADDING;
        sketch.text(
                PADDING, 24, sketch.fit(tile.title(), TextStyle.SMALL, room), TextStyle.SMALL, Ink.MUTED, Align.LEFT);
        value(tile, sketch);
        double right = width - PADDING;
        String last = last(tile);
        double used = 0;
        if (!tile.change().isEmpty()) {
            sketch.text(PADDING, 82, tile.change(), TextStyle.SMALL_STRONG, ink(tile.tone()), Align.LEFT);
            double x = PADDING + sketch.width(tile.change(), TextStyle.SMALL_STRONG) + 8;
            String comparison = sketch.fit(tile.comparison(), TextStyle.SMALL, right - x);
            sketch.text(x, 82, comparison, TextStyle.SMALL, Ink.MUTED, Align.LEFT);
            used = x + sketch.width(comparison, TextStyle.SMALL) + 10 - PADDING;
        }
        sketch.text(
                used == 0 ? PADDING : right,
                82,
                sketch.fit(last, TextStyle.SMALL, room - used),
                TextStyle.SMALL,
                Ink.MUTED,
                used == 0 ? Align.LEFT : Align.RIGHT);
        sketch.place(spark(tile.spark(), SPARK_WIDTH, SPARK_HEIGHT, measure), right - SPARK_WIDTH, 34);
        return sketch.picture();
    }

    /** The little line alone; the way to a partial month is dotted and its point hollow. */
    public static Picture spark(List<TileText.Spark> points, double width, double height, TextMeasure measure) {
        Sketch sketch = new Sketch(width, height, measure);
        if (points.size() < 2) {
            return sketch.picture();
        }
        double low = points.stream().mapToDouble(TileText.Spark::value).min().orElse(0);
        double high = points.stream().mapToDouble(TileText.Spark::value).max().orElse(0);
        List<Shape.Point> line = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double share = high > low ? (points.get(i).value() - low) / (high - low) : 0.5;
            line.add(new Shape.Point(4 + i * (width - 8) / (points.size() - 1), height - 4 - share * (height - 8)));
        }
        boolean partial = points.getLast().partial();
        sketch.path(partial ? line.subList(0, line.size() - 1) : line, Ink.SERIES_1, 1.5, false, 1);
        if (partial) {
            sketch.path(line.subList(line.size() - 2, line.size()), Ink.SERIES_1, 1.5, true, 1);
        }
        sketch.add(new Shape.Dot(
                line.getLast().x(),
                line.getLast().y(),
                2.75,
                Ink.SERIES_1,
                partial ? Shape.Form.HOLLOW : Shape.Form.SOLID));
        return sketch.picture();
    }

    private static void value(TileText tile, Sketch sketch) {
        if (tile.value().isEmpty()) {
            ChartState.Kind kind =
                    tile.state() == KpiState.FAILED ? ChartState.Kind.FAILED : ChartState.Kind.NOT_PERMITTED;
            Glyph.draw(kind, PADDING, 34, 26, sketch);
            return;
        }
        sketch.text(PADDING, 58, tile.value(), TextStyle.DISPLAY, Ink.STRONG, Align.LEFT);
        double x = PADDING + sketch.width(tile.value(), TextStyle.DISPLAY) + 5;
        sketch.text(x, 58, tile.unit(), TextStyle.HEADING, Ink.MUTED, Align.LEFT);
    }

    private static String last(TileText tile) {
        return tile.stateText().isEmpty()
                        || (tile.state() == KpiState.ZERO && !tile.note().isEmpty())
                ? tile.note()
                : tile.stateText();
    }

    private static Ink ink(TileText.Tone tone) {
        return switch (tone) {
            case GOOD -> Ink.GOOD;
            case BAD -> Ink.BAD;
            case NEUTRAL -> Ink.MUTED;
        };
    }
}
