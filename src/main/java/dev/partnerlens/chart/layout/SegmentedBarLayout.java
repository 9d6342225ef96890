package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.SegmentedBar;
import dev.partnerlens.chart.SegmentedBar.Aside;
import dev.partnerlens.chart.SegmentedBar.Segment;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.List;

/** The bar on top, its shares named below, further figures under a line. */
final class SegmentedBarLayout {
    private static final double THICK = 16;
    private static final double LARGEST_PITCH = 26;
    private static final double LEAST_PITCH = 16;
    private static final double GAP = 2;

    private final SegmentedBar plot;
    private final Pane pane;
    private final Sketch sketch;
    private final double pitch;

    private SegmentedBarLayout(SegmentedBar plot, Pane pane, Sketch sketch) {
        this.plot = plot;
        this.pane = pane;
        this.sketch = sketch;
        int rows = plot.segments().size() + plot.asides().size();
        this.pitch = Math.clamp((pane.height() - THICK - 28) / Math.max(1, rows), LEAST_PITCH, LARGEST_PITCH);
    }

    static void draw(SegmentedBar plot, Pane pane, Sketch sketch) {
        SegmentedBarLayout layout = new SegmentedBarLayout(plot, pane, sketch);
        layout.bar();
        layout.names();
    }

    private void bar() {
        double total = plot.segments().stream().mapToDouble(Segment::size).sum();
        boolean any = plot.anySelected();
        double room = pane.width() - GAP * Math.max(0, plot.segments().size() - 1);
        double x = pane.x();
        for (Segment segment : plot.segments()) {
            double width = total > 0 ? segment.size() / total * room : 0;
            Columns.draw(sketch, x, pane.y(), width, THICK, segment.hue(), Inks.strength(segment.mark(), any), false);
            sketch.hit(x, pane.y(), width, THICK, segment.mark());
            x += width + GAP;
        }
    }

    private void names() {
        double y = pane.y() + THICK + 12;
        for (Segment segment : plot.segments()) {
            if (y + pitch > pane.bottom() + 0.5) {
                return;
            }
            double middle = y + pitch / 2;
            sketch.box(
                    pane.x(),
                    middle - 5,
                    10,
                    10,
                    Inks.of(segment.hue()),
                    2,
                    Inks.strength(segment.hue()) * Inks.strength(segment.mark(), plot.anySelected()));
            row(segment.mark().title(), segment.figures(), pane.x() + 18, middle, false);
            sketch.hit(pane.x(), y, pane.width(), pitch, segment.mark());
            y += pitch;
        }
        y += 8;
        if (!plot.asides().isEmpty() && y + pitch <= pane.bottom()) {
            sketch.line(pane.x(), y - 4, pane.right(), y - 4, Ink.GRID, 1);
        }
        for (Aside aside : plot.asides()) {
            if (y + pitch > pane.bottom() + 0.5) {
                return;
            }
            row(aside.mark().title(), aside.figures(), pane.x(), y + pitch / 2, true);
            sketch.hit(pane.x(), y, pane.width(), pitch, aside.mark());
            y += pitch;
        }
    }

    private void row(String name, List<String> figures, double x, double middle, boolean quiet) {
        double right = pane.right();
        for (int i = figures.size() - 1; i >= 0; i--) {
            boolean first = i == 0;
            int column = i;
            double width = plot.segments().stream()
                    .mapToDouble(segment -> sketch.width(segment.figures().get(column), TextStyle.SMALL_STRONG))
                    .max()
                    .orElse(0);
            width = Math.max(width, sketch.width(figures.get(i), TextStyle.SMALL_STRONG));
            sketch.text(
                    right,
                    middle + 4,
                    figures.get(i),
                    first && !quiet ? TextStyle.SMALL_STRONG : TextStyle.SMALL,
                    first ? Ink.STRONG : Ink.MUTED,
                    Align.RIGHT);
            right -= width + 10;
        }
        String shown = sketch.fit(name, TextStyle.SMALL, right - x);
        sketch.text(x, middle + 4, shown, TextStyle.SMALL, quiet ? Ink.MUTED : Ink.TEXT, Align.LEFT);
    }
}
