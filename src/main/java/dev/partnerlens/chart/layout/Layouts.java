package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.CalendarHeat;
import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.Funnel;
import dev.partnerlens.chart.HeatTable;
import dev.partnerlens.chart.Histogram;
import dev.partnerlens.chart.Plot;
import dev.partnerlens.chart.RankedBars;
import dev.partnerlens.chart.SegmentedBar;
import dev.partnerlens.chart.StackedColumns;
import dev.partnerlens.chart.StageTimes;
import dev.partnerlens.chart.TrendArea;
import dev.partnerlens.chart.TrendLines;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape.Align;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.chart.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Lays charts out: the plot alone for a card on screen, or the whole card with title and notes for a file. */
public final class Layouts {
    private static final double PADDING = 16;
    private static final double HEAD = 52;
    private static final double NOTE = 15;

    private Layouts() {}

    /** Plot and legend without title, for a card that shows title and selectors as controls; needs 240 by 160 px. */
    public static Picture plot(ChartModel model, double width, double height, TextMeasure measure) {
        Sketch sketch = new Sketch(width, height, measure);
        Pane pane = new Pane(0, 0, width, height);
        if (model.plot().isPresent()) {
            draw(model.plot().get(), pane.less(0, 0, 1, 0), sketch);
        } else {
            StateLayout.draw(model.state(), pane, sketch);
        }
        return sketch.picture();
    }

    /** Title, subtitle, plot and notes on a surface, for pictures; needs 240 by 160 px. */
    public static Picture card(ChartModel model, double width, double height, TextMeasure measure) {
        Sketch sketch = new Sketch(width, height, measure);
        sketch.box(0, 0, width, height, Ink.SURFACE, 8, 1);
        sketch.frame(0, 0, width, height, Ink.BORDER, 8, 1);
        double room = width - 2 * PADDING;
        sketch.text(
                PADDING,
                PADDING + 11,
                sketch.fit(model.title(), TextStyle.TITLE, room),
                TextStyle.TITLE,
                Ink.STRONG,
                Align.LEFT);
        sketch.text(
                PADDING,
                PADDING + 28,
                sketch.fit(model.subtitle(), TextStyle.SMALL, room),
                TextStyle.SMALL,
                Ink.MUTED,
                Align.LEFT);
        List<String> notes = new ArrayList<>();
        for (String note : model.notes()) {
            notes.addAll(sketch.wrap(note, TextStyle.TINY, room, 2));
        }
        int fitting = (int) Math.max(0, (height - HEAD - 100) / NOTE);
        List<String> shown = notes.subList(0, Math.min(fitting, notes.size()));
        double foot = PADDING + shown.size() * NOTE + (shown.isEmpty() ? 0 : 6);
        for (int i = 0; i < shown.size(); i++) {
            double y = height - PADDING - (shown.size() - 1 - i) * NOTE;
            sketch.text(PADDING, y, shown.get(i), TextStyle.TINY, Ink.MUTED, Align.LEFT);
        }
        double inner = Math.max(40, height - HEAD - 8 - foot);
        sketch.place(plot(model, room, inner, measure), PADDING, HEAD + 8);
        return sketch.picture();
    }

    private static void draw(Plot plot, Pane pane, Sketch sketch) {
        switch (plot) {
            case RankedBars p -> RankedBarsLayout.draw(p, pane, sketch);
            case TrendArea p -> TrendAreaLayout.draw(p, pane, sketch);
            case TrendLines p -> TrendLinesLayout.draw(p, pane, sketch);
            case StackedColumns p -> StackedColumnsLayout.draw(p, pane, sketch);
            case HeatTable p -> HeatTableLayout.draw(p, pane, sketch);
            case SegmentedBar p -> SegmentedBarLayout.draw(p, pane, sketch);
            case Funnel p -> FunnelLayout.draw(p, pane, sketch);
            case Histogram p -> HistogramLayout.draw(p, pane, sketch);
            case CalendarHeat p -> CalendarHeatLayout.draw(p, pane, sketch);
            case StageTimes p -> StageTimesLayout.draw(p, pane, sketch);
        }
    }
}
