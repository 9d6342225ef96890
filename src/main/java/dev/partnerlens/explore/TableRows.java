package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import dev.partnerlens.explore.column.Column;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.RowOrder;
import dev.partnerlens.explore.column.RowSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows of a column table in some order: row numbers, no values. */
final class TableRows implements RowView {
    private final ColumnTable table;
    private final int size;
    private final IntUnaryOperator rowAt;

    private TableRows(ColumnTable table, int size, IntUnaryOperator rowAt) {
        this.table = table;
        this.size = size;
        this.rowAt = rowAt;
    }

    static TableRows of(ColumnTable table, RowSet rows) {
        return new TableRows(table, rows.size(), rows::row);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Object value(int row, Field field) {
        return table.column(field).value(rowAt.applyAsInt(row));
    }

    @Override
    public RowView sorted(Field field, boolean descending) {
        Column column = table.column(field);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = rowAt.applyAsInt(i);
        }
        int[] order = RowOrder.by(column, rows, descending);
        return new TableRows(table, size, index -> order[index]);
    }
}
