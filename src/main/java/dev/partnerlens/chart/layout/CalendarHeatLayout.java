package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.CalendarHeat;
import dev.partnerlens.chart.CalendarHeat.Day;
import dev.partnerlens.chart.CalendarHeat.Month;
import dev.partnerlens.chart.CalendarHeat.Sum;
import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;

/** Weekday rows and week columns; sums at the right where there is room. */
final class CalendarHeatLayout {
    private static final double GAP = 2;
    private static final double HEAD = 20;
    private static final double FOOT = 26;
    private static final double SIDE = 168;
    private static final double SIDE_FROM = 520;
    /** Ramp steps of the six classes after none: far enough apart to tell. */
    private static final int[] SHADES = {0, 2, 4, 5, 7, 9};

    private final CalendarHeat plot;
    private final Sketch sketch;
    private final Pane grid;
    private final double cellWidth;
    private final double cellHeight;

    private CalendarHeatLayout(CalendarHeat plot, Pane pane, Sketch sketch) {
        this.plot = plot;
        this.sketch = sketch;
        double names = sketch.widest(plot.weekdays(), TextStyle.TINY) + 8;
        this.grid = pane.less(names, HEAD, pane.width() >= SIDE_FROM ? SIDE + 24 : 0, FOOT);
        this.cellHeight = Math.min(26, grid.height() / 7);
        this.cellWidth = Math.min(cellHeight * 1.5, grid.width() / Math.max(1, plot.weeks()));
    }

    static void draw(CalendarHeat plot, Pane pane, Sketch sketch) {
        CalendarHeatLayout layout = new CalendarHeatLayout(plot, pane, sketch);
        layout.labels();
        boolean any = plot.anySelected();
        for (int i = 0; i < plot.days().size(); i++) {
            layout.day(plot.days().get(i), i, any);
        }
        layout.foot();
        if (pane.width() >= SIDE_FROM) {
            layout.sums(new Pane(pane.right() - SIDE, pane.y(), SIDE, pane.height() - 4));
        }
    }

    private void labels() {
        for (int i = 0; i < plot.weekdays().size(); i += cellHeight < 14 ? 3 : 2) {
            double y = grid.y() + (i + 0.5) * cellHeight + 3;
            sketch.text(grid.x() - 8, y, plot.weekdays().get(i), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
        }
        for (Month month : plot.months()) {
            sketch.text(
                    grid.x() + month.week() * cellWidth,
                    grid.y() - 8,
                    month.label(),
                    TextStyle.TINY,
                    Ink.MUTED,
                    Align.LEFT);
        }
    }

    private void day(Day day, int i, boolean any) {
        int week = i / 7;
        double x = grid.x() + week * cellWidth;
        double y = grid.y() + i % 7 * cellHeight;
        double width = Math.max(1, cellWidth - GAP);
        double height = Math.max(1, cellHeight - GAP);
        if (day.time() == CalendarHeat.Time.PAST) {
            sketch.hatch(x, y, width, height, Ink.BORDER, 2, 1);
            return;
        }
        Ink ink = day.shade() == 0 ? Ink.INSET : Inks.ramp(SHADES[day.shade()]);
        sketch.box(x, y, width, height, ink, 2, Inks.strength(day.mark(), any));
        if (day.time() == CalendarHeat.Time.TODAY) {
            sketch.frame(x, y, width, height, Ink.STRONG, 2, 1.5);
        }
        if (day.mark().selected()) {
            sketch.frame(x - 1, y - 1, width + 2, height + 2, Inks.of(Hue.ATTENTION), 3, 2);
        }
        sketch.strip(x, y, cellWidth, cellHeight, day.mark());
    }

    private void foot() {
        double y = grid.y() + 7 * cellHeight + 18;
        double right = grid.x() + plot.weeks() * cellWidth;
        sketch.frame(grid.x(), y - 9, 10, 10, Ink.STRONG, 2, 1.5);
        sketch.text(grid.x() + 16, y, plot.todayLabel(), TextStyle.TINY, Ink.MUTED, Align.LEFT);
        String none = plot.classes().getFirst();
        String most = plot.classes().getLast();
        double x = right - sketch.width(most, TextStyle.TINY) - 6 - SHADES.length * 14;
        double first = x - 6 - sketch.width(none, TextStyle.TINY);
        for (int i = 0; i < SHADES.length; i++) {
            sketch.box(x + i * 14, y - 8, 12, 9, i == 0 ? Ink.INSET : Inks.ramp(SHADES[i]), 2, 1);
        }
        sketch.text(right, y, most, TextStyle.TINY, Ink.MUTED, Align.RIGHT);
        sketch.text(x - 6, y, none, TextStyle.TINY, Ink.MUTED, Align.RIGHT);
        if (first - sketch.width(plot.legendTitle(), TextStyle.TINY) > grid.x() + 70) {
            sketch.text(first - 8, y, plot.legendTitle(), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
        }
    }

    private void sums(Pane side) {
        sketch.line(side.x() - 14, side.y(), side.x() - 14, side.bottom(), Ink.GRID, 1);
        sketch.text(side.x(), side.y() + 11, plot.sumsTitle(), TextStyle.SMALL, Ink.MUTED, Align.LEFT);
        double largest = plot.sums().stream().mapToDouble(Sum::size).max().orElse(0);
        double pitch =
                Math.min(34, (side.height() - 22) / Math.max(1, plot.sums().size()));
        for (int i = 0; i < plot.sums().size(); i++) {
            Sum sum = plot.sums().get(i);
            double y = side.y() + 22 + i * pitch;
            TextStyle style = i == 0 || sum.mark().selected() ? TextStyle.SMALL_STRONG : TextStyle.SMALL;
            double room = side.width() - sketch.width(sum.figure(), style) - 8;
            sketch.text(side.x(), y + 13, sketch.fit(sum.mark().title(), style, room), style, Ink.TEXT, Align.LEFT);
            sketch.text(side.right(), y + 13, sum.figure(), style, Ink.STRONG, Align.RIGHT);
            if (pitch >= 24) {
                sketch.box(side.x(), y + 19, side.width(), 3, Ink.INSET, 1.5, 1);
                double share = largest > 0 ? sum.size() / largest : 0;
                sketch.box(side.x(), y + 19, share * side.width(), 3, Ink.SERIES_1, 1.5, i == 0 ? 1 : 0.55);
            }
            sketch.hit(side.x(), y, side.width(), pitch, sum.mark());
        }
    }
}
