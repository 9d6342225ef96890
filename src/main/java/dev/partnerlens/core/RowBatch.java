package dev.partnerlens.core;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One page of rows on its way up.
 *
 * @param delivered fields that at least one row of the page carried, null or not; a field never delivered is no zero
 * @param setAside rows that could not be read
 * @param unknown names of fields that no declaration knows, with how often they came
 */
public record RowBatch(
        Dataset dataset, List<Row> rows, Set<Field> delivered, List<SetAside> setAside, Map<String, Long> unknown) {
    public RowBatch {
        rows = List.copyOf(rows);
        delivered = Set.copyOf(delivered);
        setAside = List.copyOf(setAside);
        unknown = Map.copyOf(unknown);
    }
}
