package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.RankedBars;
import dev.partnerlens.chart.RankedBars.Bar;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Name, bar, figures: a row each, what does not fit is counted in the last line. */
final class RankedBarsLayout {
    private static final double MOST_PITCH = 31;
    private static final double LEAST_PITCH = 18;
    private static final double GAP = 10;

    private final RankedBars plot;
    private final Pane pane;
    private final Sketch sketch;
    private final TextStyle style;
    private final double pitch;
    private final int shown;
    private final double head;

    private RankedBarsLayout(RankedBars plot, Pane pane, Sketch sketch) {
        this.plot = plot;
        this.pane = pane;
        this.sketch = sketch;
        this.head = plot.columns().stream().allMatch(String::isBlank) ? 0 : 20;
        double room = pane.height() - head;
        int rows = plot.bars().size() + (plot.others().isPresent() ? 1 : 0);
        this.pitch = Math.clamp(room / Math.max(1, rows), LEAST_PITCH, MOST_PITCH);
        int fitting = (int) Math.floor(room / pitch + 1e-6);
        this.shown = rows <= fitting ? rows : Math.max(1, fitting - 1);
        this.style = pitch >= 26 ? TextStyle.BODY : TextStyle.SMALL;
    }

    static void draw(RankedBars plot, Pane pane, Sketch sketch) {
        new RankedBarsLayout(plot, pane, sketch).draw();
    }

    private void draw() {
        List<Bar> rows = new ArrayList<>(plot.bars());
        plot.others().ifPresent(rows::add);
        List<Double> widths = figureWidths(rows);
        double figures = widths.stream().mapToDouble(width -> width + GAP).sum();
        double most = Math.max(40, (pane.width() - figures) * (pane.width() < 300 ? 0.6 : 0.68));
        double names = Math.min(
                most,
                rows.stream()
                        .mapToDouble(row -> sketch.width(row.mark().title(), TextStyle.TITLE))
                        .max()
                        .orElse(0));
        double x = pane.x() + 4 + names + GAP;
        Pane bars = new Pane(x, 0, Math.max(8, pane.right() - figures - x - 4), 0);
        heads(widths);
        double longest = plot.bars().stream().mapToDouble(Bar::size).max().orElse(0);
        for (int i = 0; i < shown; i++) {
            boolean others = plot.others().isPresent() && i == rows.size() - 1;
            row(rows.get(i), pane.y() + head + i * pitch, names, bars, widths, longest, others);
        }
        if (shown < rows.size()) {
            double y = pane.y() + head + shown * pitch + pitch / 2 + 4;
            sketch.text(pane.x() + 4, y, "+\u202f" + (rows.size() - shown), TextStyle.TINY, Ink.MUTED, Align.LEFT);
        }
    }

    /** Widths of the figure columns from the left; columns that leave the bars no room are dropped from the right. */
    private List<Double> figureWidths(List<Bar> rows) {
        List<Double> widths = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < plot.columns().size(); i++) {
            int column = i;
            double width = Math.max(
                    sketch.width(plot.columns().get(i), TextStyle.TINY),
                    rows.stream()
                            .mapToDouble(row -> sketch.width(row.figures().get(column), TextStyle.SMALL_STRONG))
                            .max()
                            .orElse(0));
            used += width + GAP;
            if (i > 0 && used > pane.width() * 0.48) {
                break;
            }
            widths.add(width);
        }
        return widths;
    }

    private void heads(List<Double> widths) {
        double right = pane.right();
        for (int i = widths.size() - 1; i >= 0; i--) {
            sketch.text(right, pane.y() + 11, plot.columns().get(i), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
            right -= widths.get(i) + GAP;
        }
    }

    private void row(Bar bar, double y, double names, Pane bars, List<Double> widths, double longest, boolean others) {
        boolean any = plot.anySelected();
        double strength = Inks.strength(bar.mark(), any);
        double middle = y + pitch / 2;
        double thick = Math.min(14, pitch - 6);
        boolean chosen = bar.mark().selected();
        if (others && pitch > 22) {
            sketch.line(pane.x(), y, pane.right(), y, Ink.GRID, 1);
        }
        if (chosen) {
            sketch.box(pane.x(), y + 1, pane.width(), pitch - 2, Ink.ACCENT_TINT);
            sketch.box(pane.x(), y + 1, 3, pitch - 2, Ink.ACCENT);
        }
        TextStyle name = chosen ? style == TextStyle.BODY ? TextStyle.TITLE : TextStyle.SMALL_STRONG : style;
        Ink nameInk = others || strength < 1 ? Ink.MUTED : Ink.TEXT;
        sketch.text(
                pane.x() + 6,
                middle + style.size() * 0.36,
                sketch.fit(bar.mark().title(), name, names),
                name,
                nameInk,
                Align.LEFT);
        double share = longest > 0 ? bar.size() / longest : others ? 1 : 0;
        double length = Math.max(bar.size() > 0 ? 2 : 0, Math.clamp(share, 0, 1) * bars.width());
        if (others) {
            sketch.box(bars.x(), middle - thick / 2, length, thick, Inks.of(Hue.OTHERS), 2, 0.3 * strength);
            if (share > 1 && length > 40) {
                slashes(bars.x() + length - 20, middle, thick);
            }
        } else {
            Columns.draw(sketch, bars.x(), middle - thick / 2, length, thick, bar.hue(), strength, false);
        }
        double right = pane.right();
        for (int i = widths.size() - 1; i >= 0; i--) {
            boolean first = i == 0;
            sketch.text(
                    right,
                    middle + 4,
                    bar.figures().get(i),
                    first ? TextStyle.SMALL_STRONG : TextStyle.SMALL,
                    first && !others && strength == 1 ? Ink.STRONG : Ink.MUTED,
                    Align.RIGHT);
            right -= widths.get(i) + GAP;
        }
        sketch.hit(pane.x(), y, pane.width(), pitch, bar.mark());
    }

    /** Two cuts through a bar that is longer than there is room. */
    private void slashes(double x, double middle, double thick) {
        for (int i = 0; i < 2; i++) {
            double left = x + i * 7;
            sketch.add(new Shape.Area(
                    List.of(
                            new Shape.Point(left + 4, middle - thick / 2),
                            new Shape.Point(left + 7, middle - thick / 2),
                            new Shape.Point(left + 3, middle + thick / 2),
                            new Shape.Point(left, middle + thick / 2)),
                    Ink.SURFACE,
                    1,
                    false));
        }
    }
}
