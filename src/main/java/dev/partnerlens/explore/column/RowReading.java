package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Field;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a set row by row, as one task. */
final class RowReading implements TableReading.Reading {
    private final CodedSource state;
    private final TableLoading loading;
    private final Set<Field> fields;
    private volatile @Nullable ColumnTable table;

    RowReading(CodedSource state, TableLoading loading, Set<Field> fields) {
        this.state = state;
        this.loading = loading;
        this.fields = fields;
    }

    @Override
    public List<Runnable> tasks() {
        return List.of(() -> {
            List<String> texts = state.read(loading.dataset(), fields, loading);
            TableBuilder built = loading.built();
            table = new ColumnTable(loading.dataset(), loading.size(), built.columns(texts), built.series());
        });
    }

    @Override
    public ColumnTable table() {
        return Objects.requireNonNull(table);
    }
}
