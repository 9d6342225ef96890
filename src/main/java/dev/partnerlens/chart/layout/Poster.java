package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.TileText;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** A whole tab as one picture, 1200 px wide: head, tiles, then the charts in a grid of twelve parts. */
public final class Poster {
    public static final double WIDTH = 1200;

    private static final double MARGIN = 16;
    private static final double GUTTER = 16;
    private static final double HEAD = 60;
    private static final double CARD = 324;
    private static final double FOOT = 24;
    private static final int PARTS = 12;
    private static final int TILES_A_ROW = 5;

    private Poster() {}

    /**
     * What stands above the tiles.
     *
     * @param line partner, period and filters in words
     * @param mark a warning that must not be lost, such as "invented data"; may be empty
     * @param foot when the data was fetched and how far it reaches; may be empty
     */
    public record Head(String title, String line, String mark, String foot) {}

    /** A chart and how many of the twelve parts it takes. */
    public record Placed(ChartModel chart, int columns) {}

    public static Picture of(Head head, List<TileText> tiles, List<Placed> charts, TextMeasure measure) {
        List<List<Placed>> rows = rows(charts);
        int tileRows = (tiles.size() + TILES_A_ROW - 1) / TILES_A_ROW;
        double tilesEnd = HEAD + MARGIN + tileRows * (Tile.HEIGHT + GUTTER);
        double height = tilesEnd + rows.size() * (CARD + GUTTER) + FOOT;
        Sketch sketch = new Sketch(WIDTH, height, measure);
        sketch.box(0, 0, WIDTH, height, Ink.CANVAS);
        head(head, sketch);
        for (int i = 0; i < tiles.size(); i++) {
            int row = i / TILES_A_ROW;
            int inRow = Math.min(TILES_A_ROW, tiles.size() - row * TILES_A_ROW);
            double width = (WIDTH - 2 * MARGIN - (inRow - 1) * GUTTER) / inRow;
            sketch.place(
                    Tile.picture(tiles.get(i), width, measure),
                    MARGIN + i % TILES_A_ROW * (width + GUTTER),
                    HEAD + MARGIN + row * (Tile.HEIGHT + GUTTER));
        }
        double y = tilesEnd;
        for (List<Placed> row : rows) {
            row(row, y, sketch, measure);
            y += CARD + GUTTER;
        }
        sketch.text(MARGIN, height - 12, head.foot(), TextStyle.TINY, Ink.MUTED, Align.LEFT);
        return sketch.picture();
    }

    private static void head(Head head, Sketch sketch) {
        sketch.text(MARGIN, 30, head.title(), TextStyle.NUMBER, Ink.STRONG, Align.LEFT);
        double right = WIDTH - MARGIN;
        if (!head.mark().isEmpty()) {
            double width = sketch.width(head.mark(), TextStyle.SMALL_STRONG) + 24;
            sketch.box(right - width, 14, width, 24, Ink.WARNING, 12, 0.15);
            sketch.text(right - 12, 30, head.mark(), TextStyle.SMALL_STRONG, Ink.WARNING, Align.RIGHT);
        }
        String line = sketch.fit(head.line(), TextStyle.BODY, WIDTH - 2 * MARGIN);
        sketch.text(MARGIN, 54, line, TextStyle.BODY, Ink.MUTED, Align.LEFT);
    }

    private static List<List<Placed>> rows(List<Placed> charts) {
        List<List<Placed>> rows = new ArrayList<>();
        int used = PARTS;
        for (Placed chart : charts) {
            if (used + chart.columns() > PARTS) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(chart);
            used += chart.columns();
        }
        return rows;
    }

    /** A row that does not fill its twelve parts is stretched. */
    private static void row(List<Placed> row, double y, Sketch sketch, TextMeasure measure) {
        int parts = row.stream().mapToInt(Placed::columns).sum();
        double room = WIDTH - 2 * MARGIN - (row.size() - 1) * GUTTER;
        double x = MARGIN;
        for (Placed placed : row) {
            double width = room * placed.columns() / parts;
            sketch.place(Layouts.card(placed.chart(), width, CARD, measure), x, y);
            x += width + GUTTER;
        }
    }
}
