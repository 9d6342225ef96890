package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The writer's side of the series of one set: everything that rows tell besides day and measures, once. In memory for
 * the same reason as {@link TextCodes}, and stored the same way.
 */
final class SeriesCodes {
    private final FactTable table;
    private final int[] positions;
    private final Map<Values, Integer> codes = new HashMap<>();
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
                series.codes.put(new Values(values), rows.getInt(1));
                series.next = rows.getInt(1) + 1;
            }
        }
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
        if (known != null) {
            return known;
        }
        int code = next++;
        codes.put(series, code);
        waiting.add(series);
        return code;
    }

    void store(Connection connection) throws SQLException {
        try (RowInsert insert =
                new RowInsert(connection, table.series(), "_id, " + table.columns(positions), positions.length + 1)) {
            int code = next - waiting.size();
            long[] row = new long[positions.length + 1];
            for (Values series : waiting) {
                row[0] = code++;
                System.arraycopy(series.numbers(), 0, row, 1, positions.length);
                insert.add(row);
            }
            insert.finish();
        }
    }

    /** To be called once the storing transaction is committed. */
    void stored() {
        waiting.clear();
    }

    void forget() {
        waiting.forEach(codes::remove);
        next -= waiting.size();
        waiting.clear();
    }
}
