package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Aggregation;
import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code groupby} and {@code aggregationLevel} ask for: terms and dates mixed, one level for all dates. */
public record Grouping(List<Column> columns, Aggregation level) {
    static Grouping parse(Resource resource, String fields, Optional<String> level) {
        List<Column> columns = new ArrayList<>();
        for (String name : fields.split(",", -1)) {
            Column column = Fields.usable(resource, name.strip(), Column::groupable, "grouped by");
            if (columns.contains(column)) {
                throw BadRequest.property(column.name(), "The field '" + column.name() + "' is named twice.");
            }
            columns.add(column);
        }
        Aggregation aggregation = level.map(word -> Aggregation.of(word)
                        .orElseThrow(() ->
                                BadRequest.input("aggregationLevel", "Expected one of day, week, month, dateRange.")))
                .orElse(resource.defaultAggregation());
        return new Grouping(List.copyOf(columns), aggregation);
    }
}
