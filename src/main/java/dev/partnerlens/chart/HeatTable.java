package dev.partnerlens.chart;

import java.util.List;

/**
 * A table of values by step, shaded from the row's lowest to its highest.
 *
 * @param low what the pale end of the legend says
 * @param note what the hatched column says, empty where nothing is partial
 */
public record HeatTable(List<Step> steps, List<Row> rows, String low, String high, String note) implements Plot {
    /** Steps of the shading. */
    public static final int SHADES = 9;

    public HeatTable {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
    }

    /** One row with a cell a step. */
    public record Row(String label, boolean selected, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A value; {@code shade} runs from 1 to {@link #SHADES}, 0 where there is no value. */
    public record Cell(Mark mark, String text, int shade) {}

    @Override
    public List<Mark> marks() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::mark)
                .toList();
    }
}
