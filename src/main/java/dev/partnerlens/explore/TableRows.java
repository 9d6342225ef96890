package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.Column;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.row.Passing;
import dev.partnerlens.explore.row.RowTest;
import dev.partnerlens.explore.row.Rows;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Rows of a column table in some order. */
final class TableRows implements RowView {
    private final ColumnTable table;
    private final Rows rows;
    /** Declarations are constants; looking for the set's own field for each cell would take most of the time. */
    private final IdentityHashMap<Field, Column> columns;

    private TableRows(ColumnTable table, Rows rows, IdentityHashMap<Field, Column> columns) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
    }

    /** @param known how many rows pass, where that is known */
    static TableRows of(ColumnTable table, Passing passing, OptionalInt known) {
        IdentityHashMap<Field, Column> columns = new IdentityHashMap<>();
        for (Field field : table.dataset().fields()) {
            if (table.holds(field)) {
                columns.put(field, table.column(field));
            }
        }
        return new TableRows(table, Rows.of(passing, known), columns);
    }

    static TableRows of(ColumnTable table, RowSet listed) {
        int last = listed.size() - 1;
        Passing run = last < 0 ? Passing.run(0, 0) : Passing.run(listed.row(0), listed.row(last) + 1);
        boolean gaps = last >= 0 && listed.row(last) - listed.row(0) > last;
        return of(table, gaps ? run.and(new RowTest.Listed(listed)) : run, OptionalInt.of(listed.size()));
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public @Nullable Object value(int row, Field field) {
        Column own = columns.get(field);
        Column column = own == null ? table.column(field) : own;
        return column.value(rows.row(Objects.checkIndex(row, size())));
    }

    @Override
    public RowView sorted(Field field, boolean descending) {
        return new TableRows(table, rows.sorted(table.column(field), descending), columns);
    }

    @Override
    public Found find(String part) {
        TextSearch search = new TextSearch(table, part);
        Rows hits = rows.where(search.test());
        return new Found() {
            @Override
            public int size() {
                return hits.size();
            }

            @Override
            public int index(int hit) {
                return rows.before(hits.row(Objects.checkIndex(hit, size())));
            }

            @Override
            public int before(int index) {
                return index >= rows.size() ? size() : hits.before(rows.row(index));
            }

            @Override
            public List<TextField> columns(int index) {
                return search.columns(rows.row(Objects.checkIndex(index, rows.size())));
            }
        };
    }
}
