package dev.partnerlens.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table twin of charts over time: a row a step, a column a series, and what is partial in words. */
final class TimeTwin {
    private TimeTwin() {}

    static TableTwin of(Sheet sheet, List<Step> steps, List<String> names, List<List<BigDecimal>> values) {
        return of(
                sheet,
                names,
                values.stream().map(each -> new TimeSeries(steps, each)).toList());
    }

    /** The steps are those of the first series; what another one does not know of a step is left blank. */
    static TableTwin of(Sheet sheet, List<String> names, List<TimeSeries> series) {
        List<Step> steps = series.getFirst().steps();
        List<String> columns = new ArrayList<>();
        columns.add(sheet.shared("column.from"));
        columns.add(sheet.shared("column.to"));
        columns.addAll(names);
        columns.add(sheet.shared("column.state"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(step.days().from());
            row.add(step.days().to());
            for (TimeSeries each : series) {
                row.add(each.steps().get(i).known() ? each.values().get(i) : null);
            }
            row.add(sheet.shared(
                    !step.known()
                            ? "column.state.unknown"
                            : step.partial() ? "column.state.partial" : "column.state.whole"));
            rows.add(row);
        }
        return new TableTwin(columns, rows);
    }
}
