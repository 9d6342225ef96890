package dev.partnerlens.chart;

import java.util.List;

/** The marks and scales of one kind of chart; each kind has its own layout. */
public sealed interface Plot
        permits RankedBars,
                TrendArea,
                TrendLines,
                StackedColumns,
                HeatTable,
                SegmentedBar,
                Funnel,
                Histogram,
                CalendarHeat,
                StageTimes {
    /** Everything that stands for data, in the order the keyboard visits it. */
    List<Mark> marks();

    /** Whether some marks are chosen, so that the others step back. */
    default boolean anySelected() {
        return marks().stream().anyMatch(Mark::selected);
    }
}
