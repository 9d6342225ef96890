package dev.partnerlens.chart;

import java.util.List;

/** A few measures over time, each line named at its end; the way to a partial step is dotted. */
public record TrendLines(Axis axis, List<Step> steps, List<Series> series) implements Plot {
    public TrendLines {
        steps = List.copyOf(steps);
        series = List.copyOf(series);
    }

    /**
     * One line.
     *
     * @param last the newest value, written behind the name
     * @param values one a step
     * @param marks one a step
     */
    public record Series(String name, String last, Hue hue, List<Double> values, List<Mark> marks) {
        public Series {
            values = List.copyOf(values);
            marks = List.copyOf(marks);
        }
    }

    @Override
    public List<Mark> marks() {
        return series.stream().flatMap(line -> line.marks().stream()).toList();
    }
}
