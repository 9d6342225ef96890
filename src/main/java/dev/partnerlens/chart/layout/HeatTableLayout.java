package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.HeatTable;
import dev.partnerlens.chart.HeatTable.Cell;
import dev.partnerlens.chart.HeatTable.Row;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextStyle;

/** Shaded cells with their values; below them what pale and dark mean. */
final class HeatTableLayout {
    private static final double GAP = 2;
    private static final double HEAD = 20;
    private static final double FOOT = 22;
    private static final double TALLEST = 28;
    private static final double LEAST = 14;

    private HeatTableLayout() {}

    static void draw(HeatTable plot, Pane pane, Sketch sketch) {
        double names = Math.min(
                pane.width() * 0.36,
                8
                        + plot.rows().stream()
                                .mapToDouble(row -> sketch.width(row.label(), TextStyle.SMALL_STRONG))
                                .max()
                                .orElse(0));
        double room = pane.height() - HEAD - FOOT;
        double pitch = Math.clamp(room / Math.max(1, plot.rows().size()), LEAST, TALLEST);
        int shown = Math.min(plot.rows().size(), Math.max(1, (int) Math.floor(room / pitch + 1e-6)));
        double x = pane.x() + names + 6;
        double width = (pane.right() - x) / Math.max(1, plot.steps().size());
        TimeAxis.draw(plot.steps(), new Pane(x, pane.y() - 4, pane.right() - x, 0), sketch);
        for (int i = 0; i < shown; i++) {
            row(
                    plot,
                    plot.rows().get(i),
                    new Pane(pane.x(), pane.y() + HEAD + i * pitch, names, pitch),
                    x,
                    width,
                    sketch);
        }
        foot(
                plot,
                new Pane(x, pane.y() + HEAD + shown * pitch, pane.right() - x, FOOT),
                sketch,
                plot.rows().size() - shown);
    }

    private static void row(HeatTable plot, Row row, Pane name, double x, double width, Sketch sketch) {
        boolean any = plot.anySelected();
        boolean quiet =
                any && row.cells().stream().noneMatch(cell -> cell.mark().selected());
        if (row.selected()) {
            sketch.box(name.x(), name.y() + 1, 3, name.height() - GAP, Ink.ACCENT);
        }
        TextStyle style = row.selected() ? TextStyle.SMALL_STRONG : TextStyle.SMALL;
        double middle = name.y() + name.height() / 2;
        sketch.text(
                name.x() + 8,
                middle + 4,
                sketch.fit(row.label(), style, name.width() - 8),
                style,
                quiet ? Ink.MUTED : Ink.TEXT,
                Align.LEFT);
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            cell(
                    cell,
                    new Pane(x + i * width, name.y(), width, name.height()),
                    plot.steps().get(i).partial(),
                    any && !cell.mark().selected(),
                    sketch);
        }
    }

    private static void cell(Cell cell, Pane place, boolean partial, boolean dimmed, Sketch sketch) {
        double width = Math.max(1, place.width() - GAP);
        double height = Math.max(1, place.height() - GAP);
        double opacity = dimmed ? Inks.DIMMED : 1;
        if (cell.shade() == 0) {
            sketch.hatch(place.x(), place.y(), width, height, Ink.INSET, 3, 1);
        } else {
            sketch.box(place.x(), place.y(), width, height, Inks.ramp(cell.shade()), 3, opacity);
            if (partial) {
                sketch.hatch(place.x(), place.y(), width, height, Ink.SURFACE, 3, 0.25);
            }
            if (sketch.width(cell.text(), TextStyle.TINY) <= width - 2) {
                Ink ink = dimmed ? Ink.MUTED : Inks.onRamp(cell.shade());
                sketch.text(
                        place.x() + width / 2,
                        place.y() + height / 2 + 4,
                        cell.text(),
                        TextStyle.TINY,
                        ink,
                        Align.CENTER);
            }
        }
        sketch.hit(place.x(), place.y(), width, height, cell.mark());
    }

    private static void foot(HeatTable plot, Pane pane, Sketch sketch, int hidden) {
        double y = pane.y() + 14;
        String low = plot.low();
        double x = pane.x();
        if (hidden > 0) {
            sketch.text(0, y, "+\u202f" + hidden, TextStyle.TINY, Ink.MUTED, Align.LEFT);
        }
        if (sketch.width(low, TextStyle.TINY) + sketch.width(plot.high(), TextStyle.TINY) + 110 > pane.width()) {
            sketch.text(pane.right(), y, plot.note(), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
            return;
        }
        sketch.text(x, y, low, TextStyle.TINY, Ink.MUTED, Align.LEFT);
        x += sketch.width(low, TextStyle.TINY) + 8;
        for (int i = 1; i <= HeatTable.SHADES; i++) {
            sketch.box(x, y - 7, 10, 7, Inks.ramp(i));
            x += 10;
        }
        sketch.text(x + 8, y, plot.high(), TextStyle.TINY, Ink.MUTED, Align.LEFT);
        sketch.text(pane.right(), y, plot.note(), TextStyle.TINY, Ink.MUTED, Align.RIGHT);
    }
}
