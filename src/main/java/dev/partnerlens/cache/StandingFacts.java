package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the rows of a set that comes as it stands now. The fetched rows are held against the current ones as a multiset
 * over all columns: equal ones stay, those that vanished are closed, new ones begin with this sync. So every past state
 * can be told, and an unchanged row takes no space.
 */
final class StandingFacts {
    private record Current(long id, long place) {}

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
        Map<Values, Deque<Current>> current = current();
        LongRows rows = staging.rows();
        // The place tells the order among rows of one date, so that a new row moves few others.
        Map<Long, Long> places = new HashMap<>();
        int[] positions = table.factPositions();
        String columns = "_since, _place, " + table.columns(positions);
        long[] staged = new long[rows.width()];
        long[] row = new long[positions.length + 2];
        try (RowInsert insert = new RowInsert(connection, table.name(), columns, row.length);
                PreparedStatement move =
                        connection.prepareStatement("UPDATE " + table.name() + " SET _place = ? WHERE _id = ?")) {
            for (int i = 0; i < rows.size(); i++) {
                rows.copy(i, staged);
                long place = places.merge(staged[0], 1L, Long::sum) - 1;
                long[] values = Arrays.copyOfRange(staged, 1, staged.length);
                Deque<Current> same = current.get(new Values(values));
                Current stays = same == null ? null : same.poll();
                if (stays == null) {
                    row[0] = sync;
                    row[1] = place;
                    System.arraycopy(values, 0, row, 2, values.length);
                    insert.add(row);
                } else if (stays.place() != place) {
                    move.setLong(1, place);
                    move.setLong(2, stays.id());
                    move.executeUpdate();
                }
            }
            insert.finish();
        }
        close(current);
    }

    private Map<Values, Deque<Current>> current() throws SQLException {
        Map<Values, Deque<Current>> current = new HashMap<>();
        int[] positions = table.factPositions();
        String sql = "SELECT _id, _place, " + table.columns(positions) + " FROM " + table.name()
                + " WHERE _until IS NULL ORDER BY _place, _id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long[] values = new long[positions.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Absent.read(rows, i + 3);
                }
                current.computeIfAbsent(new Values(values), _ -> new ArrayDeque<>(1))
                        .add(new Current(rows.getLong(1), rows.getLong(2)));
            }
        }
        return current;
    }

    private void close(Map<Values, Deque<Current>> vanished) throws SQLException {
        try (PreparedStatement end =
                connection.prepareStatement("UPDATE " + table.name() + " SET _until = ? WHERE _id = ?")) {
            for (Deque<Current> rows : vanished.values()) {
                for (Current row : rows) {
                    end.setLong(1, sync);
                    end.setLong(2, row.id());
                    end.executeUpdate();
                }
            }
        }
    }
}
