package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** The series of one set, in memory for the length of a read: far faster than a join row by row. */
final class SeriesRows {
    private final LongRows rows;

    private SeriesRows(LongRows rows) {
        this.rows = rows;
    }

    static SeriesRows load(Connection connection, FactTable table) throws SQLException {
        int[] positions = table.seriesPositions();
        long[] values = new long[table.dataset().fields().size()];
        Arrays.fill(values, Absent.VALUE);
        LongRows series = new LongRows(values.length);
        String sql = "SELECT _id, " + table.columns(connection, table.series(), positions) + " FROM " + table.series()
                + " ORDER BY _id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int i = 0; i < positions.length; i++) {
                    values[positions[i]] = Absent.read(rows, i + 2);
                }
                // A number without a series is one that was removed; no row refers to it.
                while (series.size() < rows.getLong(1)) {
                    series.add(new long[values.length]);
                }
                series.add(values);
            }
        }
        return new SeriesRows(series);
    }

    void copy(long series, long[] into) {
        rows.copy(Math.toIntExact(series), into);
    }
}
