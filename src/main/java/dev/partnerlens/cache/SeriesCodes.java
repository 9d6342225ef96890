package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The writer's side of the series of one set: everything that rows tell besides day and measures, once. In memory for
 * the same reason as {@link TextCodes}, and stored the same way.
 */
final class SeriesCodes {
    private final FactTable table;
    private final int[] positions;
    private final Map<Values, Integer> codes = new ConcurrentHashMap<>();
    /** Guarded by this, as {@code next} is. */
    private final List<Values> waiting = new ArrayList<>();

    private int next;

    private SeriesCodes(FactTable table) {
        this.table = table;
        this.positions = table.seriesPositions();
    }

    static SeriesCodes load(Connection connection, FactTable table) throws SQLException {
        SeriesCodes series = new SeriesCodes(table);
        String sql = "SELECT _id, " + table.columns(series.positions) + " FROM " + table.series() + " ORDER BY _id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long[] values = new long[series.positions.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Absent.read(rows, i + 2);
                }
                series.known(new Values(values), rows.getInt(1));
            }
        }
        series.next = UnusedCodes.next(connection, table.series(), series.next);
        return series;
    }

    /** @param values by field position, the time of the day in the date's place; measures are not looked at */
    int code(long[] values) {
        long[] key = new long[positions.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = values[positions[i]];
        }
        Values series = new Values(key);
        Integer known = codes.get(series);
        return known != null ? known : added(series);
    }

    private synchronized int added(Values series) {
        Integer known = codes.get(series);
        if (known != null) {
            return known;
        }
        int code = next++;
        waiting.add(series);
        codes.put(series, code);
        return code;
    }

    private synchronized void known(Values series, int code) {
        codes.put(series, code);
        next = code + 1;
    }

    /** Series on their way into the file, with ids that count up from {@code first}. */
    record Waiting(SeriesCodes of, int first, List<Values> series) {
        void store(Connection connection) throws SQLException {
            if (!series.isEmpty()) {
                of.store(connection, this);
            }
        }

        void stored() {
            of.stored(series.size());
        }
    }

    /** What waits now; stays here until it is stored. */
    synchronized Waiting waiting() {
        return new Waiting(this, next - waiting.size(), List.copyOf(waiting));
    }

    private synchronized void stored(int count) {
        waiting.subList(0, count).clear();
    }

    private void store(Connection connection, Waiting now) throws SQLException {
        try (RowInsert insert =
                new RowInsert(connection, table.series(), "_id, " + table.columns(positions), positions.length + 1)) {
            int code = now.first();
            long[] row = new long[positions.length + 1];
            for (Values values : now.series()) {
                row[0] = code++;
                System.arraycopy(values.numbers(), 0, row, 1, positions.length);
                insert.add(row);
            }
            insert.finish();
        }
    }
}
