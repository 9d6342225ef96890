package dev.partnerlens.chart;

import java.util.List;

/** Columns over time, stacked up from zero and, for what was lost, down from it. */
public record StackedColumns(Axis axis, List<Series> series, List<Column> columns) implements Plot {
    public StackedColumns {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
    }

    /** What a layer of the columns stands for; {@code total} goes into the legend. */
    public record Series(String name, String total, Hue hue, boolean below) {}

    /**
     * One step.
     *
     * @param parts one a series; a negative size stands on the other side of zero than its series
     * @param above the total over the column, empty where there is none
     * @param below the total under it
     */
    public record Column(Step step, List<Part> parts, String above, String below) {
        public Column {
            parts = List.copyOf(parts);
        }
    }

    /** One series in one step; {@code known} is false where nobody can tell its size, which is no zero. */
    public record Part(Mark mark, double size, boolean known) {}

    /** How far a part of a series reaches: up from zero, or down where negative. */
    public double reach(int series, Part part) {
        return this.series.get(series).below() ? -part.size() : part.size();
    }

    @Override
    public List<Mark> marks() {
        return columns.stream()
                .flatMap(column -> column.parts().stream())
                .map(Part::mark)
                .toList();
    }
}
