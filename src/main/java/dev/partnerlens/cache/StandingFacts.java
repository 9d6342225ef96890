package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the rows of a set that comes as it stands now. The fetched rows are held against the current ones as a multiset
 * over all columns: equal ones stay, those that vanished are closed, new ones begin with this sync. So every past state
 * can be told, and an unchanged row takes no space.
 */
final class StandingFacts {
    private final Connection connection;
    private final Staging staging;
    private final FactTable table;
    private final long sync;

    StandingFacts(Connection connection, Staging staging, long sync) {
        this.connection = connection;
        this.staging = staging;
        this.table = staging.table();
        this.sync = sync;
    }

    void replace() throws SQLException {
        LongRows keys = new LongRows(3);
        LongRows current = new LongRows(table.rowWidth());
        load(keys, current);
        RowPool pool = new RowPool(current, 0, current.size());
        LongRows rows = staging.rows();
        // The place tells the order among rows of one date, so that a new row moves few others.
        Map<Long, Long> places = new HashMap<>();
        long[] staged = new long[rows.width()];
        long[] row = new long[rows.width() + 1];
        row[0] = sync;
        try (RowInsert insert =
                        new RowInsert(connection, table.name(), "_since, _place, " + table.rowColumns(), row.length);
                PreparedStatement move =
                        connection.prepareStatement("UPDATE " + table.name() + " SET _place = ? WHERE _id = ?")) {
            for (int i = 0; i < rows.size(); i++) {
                long place = places.merge(rows.get(i, 0), 1L, Long::sum) - 1;
                int stays = pool.take(rows, i, 1);
                if (stays < 0) {
                    rows.copy(i, staged);
                    System.arraycopy(staged, 1, row, 2, staged.length - 1);
                    row[1] = place;
                    insert.add(row);
                } else if (keys.get(stays, 1) != place) {
                    move.setLong(1, place);
                    move.setLong(2, keys.get(stays, 0));
                    move.executeUpdate();
                }
            }
            insert.finish();
        }
        close(keys, pool);
    }

    /** Reads the current rows, and of each the key, the place and the sync it began with. */
    private void load(LongRows keys, LongRows current) throws SQLException {
        String sql = "SELECT _id, _place, _since, " + table.rowColumns() + " FROM " + table.name()
                + " WHERE _until IS NULL ORDER BY _id";
        long[] key = new long[3];
        long[] row = new long[current.width()];
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                key[0] = rows.getLong(1);
                key[1] = rows.getLong(2);
                key[2] = rows.getLong(3);
                for (int i = 0; i < row.length; i++) {
                    row[i] = Absent.read(rows, i + 4);
                }
                keys.add(key);
                current.add(row);
            }
        }
    }

    private void close(LongRows keys, RowPool vanished) throws SQLException {
        String here = " WHERE _id = ?";
        try (PreparedStatement end =
                        connection.prepareStatement("UPDATE " + table.name() + " SET _until = " + sync + here);
                // What began with this very sync never was the state of a day.
                PreparedStatement forget = connection.prepareStatement("DELETE FROM " + table.name() + here)) {
            for (int row : vanished.left().toArray()) {
                PreparedStatement way = keys.get(row, 2) == sync ? forget : end;
                way.setLong(1, keys.get(row, 0));
                way.executeUpdate();
            }
        }
    }
}
