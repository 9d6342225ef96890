package dev.partnerlens.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same figures as the chart, as a table: for screen readers, copying and files.
 *
 * @param rows one value a column: String, LocalDate, BigDecimal or null
 */
public record TableTwin(List<String> columns, List<List<@Nullable Object>> rows) {
    public TableTwin {
        columns = List.copyOf(columns);
    }
}
