package dev.partnerlens.export;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.TableTwin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The figures of a chart as a table. */
final class TwinGrid {
    private TwinGrid() {}

    static Grid of(ChartModel model, List<String> about) {
        TableTwin twin = model.twin();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < twin.columns().size(); c++) {
            columns.add(column(twin, c));
        }
        return new Grid(
                "chart_" + RowGrid.id(model.id()),
                model.title(),
                "",
                heading(model, about),
                columns,
                twin.rows().size(),
                (row, column) -> twin.rows().get(row).get(column));
    }

    /** Title, subtitle, why nothing is drawn, notes, and where the figures come from. */
    static List<String> heading(ChartModel model, List<String> about) {
        return Stream.of(
                        Stream.of(
                                model.title(),
                                model.subtitle(),
                                model.state().heading(),
                                model.state().text()),
                        model.notes().stream(),
                        about.stream())
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Column column(TableTwin twin, int column) {
        String header = twin.columns().get(column);
        List<Object> values = twin.rows().stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
        Column.Kind kind = kind(values);
        return new Column(
                header,
                kind,
                Widths.of(
                        header,
                        kind,
                        twin.rows().size(),
                        row -> twin.rows().get(row).get(column)));
    }

    private static Column.Kind kind(List<Object> values) {
        if (!values.isEmpty() && values.stream().allMatch(LocalDate.class::isInstance)) {
            return Column.Kind.DAY;
        }
        if (!values.isEmpty() && values.stream().allMatch(BigDecimal.class::isInstance)) {
            boolean whole = values.stream()
                    .allMatch(value -> ((BigDecimal) value).stripTrailingZeros().scale() <= 0);
            return whole ? Column.Kind.COUNT : Column.Kind.DECIMAL;
        }
        return Column.Kind.TEXT;
    }
}
