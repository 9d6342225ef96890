package dev.partnerlens.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bars from one base line, longest first: who or what has the most.
 *
 * @param columns titles of the figure columns; empty texts where a column needs none
 * @param others all that is not named one by one; its bar is drawn broken where it is the longest
 */
public record RankedBars(List<String> columns, List<Bar> bars, Optional<Bar> others) implements Plot {
    public RankedBars {
        columns = List.copyOf(columns);
        bars = List.copyOf(bars);
    }

    /** One bar; {@code size} in the measure's unit, {@code figures} are the right-aligned columns behind it. */
    public record Bar(Mark mark, double size, List<String> figures, Hue hue) {
        public Bar {
            figures = List.copyOf(figures);
        }
    }

    @Override
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(bars.stream().map(Bar::mark).toList());
        others.map(Bar::mark).ifPresent(marks::add);
        return List.copyOf(marks);
    }
}
