package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects rows that share nothing. */
final class RowBuilder implements TableBuilder {
    private final Map<Field, ColumnBuilder> builders = new HashMap<>();

    RowBuilder(TableLoading loading, int expected) {
        for (Field field : loading.fields()) {
            builders.put(field, loading.builder(field, expected));
        }
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        for (ColumnBuilder builder : builders.values()) {
            builder.add(row);
        }
    }

    @Override
    public Map<Field, Column> columns(List<String> texts) {
        Map<Field, Column> columns = new HashMap<>();
        builders.forEach((field, builder) -> columns.put(field, builder.build(texts)));
        return columns;
    }

    @Override
    public Optional<SeriesLayout> series() {
        return Optional.empty();
    }
}
