package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Axis;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;

/** The value axis at the left of a plot, with grid lines across it. */
record ValueAxis(Axis axis, Pane plot) {
    private static final double GAP = 8;
    private static final double LEAST_PITCH = 14;

    /** Draws labels and grid into {@code pane} and leaves the rest of it for the plot. */
    static ValueAxis draw(Axis axis, Pane pane, Sketch sketch) {
        double labels = axis.ticks().stream()
                .mapToDouble(tick -> sketch.width(tick.label(), TextStyle.TINY))
                .max()
                .orElse(0);
        ValueAxis placed = new ValueAxis(axis, pane.less(labels + GAP, 4, 0, 0));
        double pitch = placed.plot.height() / Math.max(1, axis.ticks().size() - 1);
        int stride = Math.max(1, (int) Math.ceil(LEAST_PITCH / Math.max(1, pitch)));
        int zero = 0;
        while (zero < axis.ticks().size() && axis.ticks().get(zero).value() < 0) {
            zero++;
        }
        for (int i = 0; i < axis.ticks().size(); i++) {
            if ((i - zero) % stride != 0) {
                continue;
            }
            Axis.Tick tick = axis.ticks().get(i);
            double y = placed.y(tick.value());
            if (tick.value() != 0) {
                sketch.line(placed.plot.x(), y, placed.plot.right(), y, Ink.GRID, 1);
            }
            sketch.text(placed.plot.x() - GAP, y + 4, tick.label(), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
        }
        return placed;
    }

    /** The base line, drawn last so that it lies over the marks. */
    void base(Sketch sketch) {
        sketch.line(plot.x(), y(0), plot.right(), y(0), Ink.AXIS, 1);
    }

    double y(double value) {
        return plot.bottom() - axis.share(value) * plot.height();
    }
}
