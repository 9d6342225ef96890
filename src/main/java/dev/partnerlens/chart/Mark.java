package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a chart that stands for data.
 *
 * @param id stable within its chart, for keyboard and tests
 * @param title what it is
 * @param lines value with unit, share, change and state, for tooltip and screen reader
 * @param filter what a click filters by; empty where the mark is no filter
 * @param selected whether its filter is on
 */
public record Mark(String id, String title, List<String> lines, Optional<Filter> filter, boolean selected) {
    public Mark {
        lines = List.copyOf(lines);
    }
}
