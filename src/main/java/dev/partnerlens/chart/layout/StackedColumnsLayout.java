package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.StackedColumns;
import dev.partnerlens.chart.StackedColumns.Column;
import dev.partnerlens.chart.StackedColumns.Part;
import dev.partnerlens.chart.StackedColumns.Series;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.List;

/** Columns up and down from the zero line with their totals at both ends. */
final class StackedColumnsLayout {
    private static final double WIDEST = 40;
    private static final double TOTAL = 16;
    private static final double UNKNOWN = 10;

    private StackedColumnsLayout() {}

    static void draw(StackedColumns plot, Pane pane, Sketch sketch) {
        Pane rest = pane;
        if (plot.series().size() > 1) {
            rest = Legend.draw(
                    plot.series().stream()
                            .map(series -> new Legend.Item(series.hue(), series.name() + " " + series.total()))
                            .toList(),
                    pane,
                    sketch);
        }
        boolean below = plot.series().stream().anyMatch(Series::below)
                || plot.columns().stream().anyMatch(column -> sum(plot, column, -1) > 0);
        double room =
                (below ? TOTAL : 0) + (plot.columns().stream().anyMatch(StackedColumnsLayout::unknown) ? UNKNOWN : 0);
        ValueAxis axis = ValueAxis.draw(plot.axis(), rest.less(0, TOTAL - 4, 0, TimeAxis.HEIGHT + room), sketch);
        double pitch = axis.plot().width() / Math.max(1, plot.columns().size());
        double width = Math.min(pitch * 0.64, WIDEST);
        boolean any = plot.anySelected();
        for (int i = 0; i < plot.columns().size(); i++) {
            Column column = plot.columns().get(i);
            double x = axis.plot().x() + i * pitch + (pitch - width) / 2;
            column(plot, column, x, width, axis, sketch, any);
        }
        axis.base(sketch);
        boolean fits = plot.columns().stream()
                .allMatch(column ->
                        sketch.widest(List.of(column.above(), column.below()), TextStyle.TINY) + 4 <= pitch);
        for (int i = 0; fits && i < plot.columns().size(); i++) {
            totals(plot, plot.columns().get(i), axis.plot().x() + (i + 0.5) * pitch, axis, sketch);
        }
        Pane labels = new Pane(
                axis.plot().x(),
                axis.plot().y(),
                axis.plot().width(),
                axis.plot().height() + room);
        TimeAxis.draw(plot.columns().stream().map(Column::step).toList(), labels, sketch);
    }

    private static void column(
            StackedColumns plot, Column column, double x, double width, ValueAxis axis, Sketch sketch, boolean any) {
        if (!column.step().known()) {
            sketch.hatch(x, axis.plot().y(), width, axis.plot().height(), Ink.INSET, 0, 1);
        }
        double up = 0;
        double down = 0;
        for (int i = 0; i < plot.series().size(); i++) {
            Series series = plot.series().get(i);
            Part part = column.parts().get(i);
            double reach = plot.reach(i, part);
            boolean sinks = reach < 0 || (reach == 0 && series.below());
            double from = sinks ? -down : up;
            double to = from + reach;
            double top = Math.min(axis.y(from), axis.y(to));
            double height = Math.abs(axis.y(to) - axis.y(from));
            double gap = height > 3 && from != 0 ? 1 : 0;
            Columns.draw(
                    sketch,
                    x,
                    sinks ? top + gap : top,
                    width,
                    height - gap,
                    series.hue(),
                    Inks.strength(part.mark(), any),
                    column.step().partial());
            if (unknown(column, part)) {
                sketch.hatch(x, top + height + 1, width, UNKNOWN, Ink.FAINT, 0, 1);
                sketch.hit(x, top + height + 1, width, UNKNOWN, part.mark());
            } else {
                sketch.hit(x, top, width, height, part.mark());
            }
            if (sinks) {
                down -= reach;
            } else {
                up += reach;
            }
        }
    }

    private static void totals(StackedColumns plot, Column column, double x, ValueAxis axis, Sketch sketch) {
        double up = axis.y(sum(plot, column, 1)) - 5;
        sketch.text(x, up, column.above(), TextStyle.TINY, Ink.TEXT, Align.CENTER);
        double down = axis.y(-sum(plot, column, -1)) + (unknown(column) ? UNKNOWN : 0) + 12;
        sketch.text(x, down, column.below(), TextStyle.TINY, Ink.TEXT, Align.CENTER);
    }

    /** Whether one part alone is not known; where nothing is, the whole step is hatched. */
    private static boolean unknown(Column column, Part part) {
        return column.step().known() && !part.known();
    }

    private static boolean unknown(Column column) {
        return column.parts().stream().anyMatch(part -> unknown(column, part));
    }

    /** How far the column reaches up (1) or down (-1), never negative. */
    private static double sum(StackedColumns plot, Column column, int direction) {
        List<Part> parts = column.parts();
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += Math.max(0, direction * plot.reach(i, parts.get(i)));
        }
        return sum;
    }
}
