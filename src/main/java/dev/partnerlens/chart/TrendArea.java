package dev.partnerlens.chart;

import java.util.List;

/** One measure over time, filled down to zero; partial steps stand hatched beside the area, unknown ones leave a gap. */
public record TrendArea(Axis axis, List<Point> points) implements Plot {
    public TrendArea {
        points = List.copyOf(points);
    }

    /** One step; {@code value} counts only where the step is known. */
    public record Point(Step step, double value, Mark mark) {}

    @Override
    public List<Mark> marks() {
        return points.stream().map(Point::mark).toList();
    }
}
