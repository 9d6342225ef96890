package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the current rows of a dated set, and puts the past ones together in the same way. */
final class DatedReading {
    private final Visit visit;
    private final FactTable table;
    private final int[] positions;
    private final @Nullable SeriesRows series;
    private final int datePosition;

    DatedReading(Visit visit) throws SQLException {
        this.visit = visit;
        this.table = visit.table();
        this.positions = visit.positions();
        this.datePosition = table.datePosition();
        this.series =
                table.shape() == FactTable.Shape.SERIES ? SeriesRows.load(visit.connection(), visit.table()) : null;
    }

    void current() throws SQLException {
        visit.start(Sql.number(visit.connection(), "SELECT COUNT(*) FROM " + table.name()));
        long[] row = new long[width()];
        visit.each("SELECT _id, " + columns(table.name()) + " FROM " + table.name() + " ORDER BY _id", found -> {
            take(found, 2, row);
            fill(found.getLong(1), row);
            visit.show();
        });
    }

    /** The columns to select of a table that holds such rows; those that an older file lacks read as absent. */
    String columns(String name) throws SQLException {
        Connection connection = visit.connection();
        String facts = positions.length == 0 ? "" : table.columns(connection, name, positions);
        String own = series == null ? "" : "_series";
        return own + (own.isEmpty() || facts.isEmpty() ? "" : ", ") + facts;
    }

    /** How many columns these are. */
    int width() {
        return positions.length + (series == null ? 0 : 1);
    }

    /** Takes the columns over, the first of them at {@code first}. */
    void take(ResultSet found, int first, long[] into) throws SQLException {
        for (int i = 0; i < into.length; i++) {
            into[i] = Absent.read(found, i + first);
        }
    }

    /** Fills the row to show. @return its date as ticks */
    long fill(long key, long[] columns) {
        long[] values = visit.values();
        int at = 0;
        if (series != null) {
            visit.series(columns[at]);
            series.copy(columns[at++], values);
        }
        for (int position : positions) {
            values[position] = columns[at++];
        }
        long ticks = DayKey.ticks(key, values[datePosition]);
        values[datePosition] = ticks;
        return ticks;
    }
}
