package dev.partnerlens.cache;

import dev.partnerlens.core.TextField;
import dev.partnerlens.core.spelling.Manner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows hold each text of the fields whose spellings are looked at. Where rows name a series, those are counted
 * first and their texts once at the end.
 */
final class TextCounts {
    /** A field and its place among what is read. */
    private record Looked(TextField field, int place, Map<Long, long[]> rows) {}

    private final FactTable table;
    private final boolean bySeries;
    private final List<Looked> fields = new ArrayList<>();
    private long[] series = new long[1024];

    TextCounts(FactTable table) {
        this.table = table;
        this.bySeries = table.shape() == FactTable.Shape.SERIES;
        int[] positions = bySeries ? table.seriesPositions() : table.factPositions();
        for (int i = 0; i < positions.length; i++) {
            if (table.dataset().fields().get(positions[i]) instanceof TextField text
                    && Manner.of(text) != Manner.NOT_AT_ALL) {
                fields.add(new Looked(text, i, new HashMap<>()));
            }
        }
    }

    /** @param values something, then the row's series or else its columns */
    void row(long[] values) {
        if (bySeries) {
            int code = Math.toIntExact(values[1]);
            if (code >= series.length) {
                series = Arrays.copyOf(series, Math.max(code + 1, series.length * 2));
            }
            series[code]++;
        } else {
            for (Looked field : fields) {
                count(field, values[field.place() + 1], 1);
            }
        }
    }

    /** To be called after the last row. */
    void finish(Connection connection) throws SQLException {
        if (!bySeries) {
            return;
        }
        String columns = table.columns(connection, table.series(), table.seriesPositions());
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT _id, " + columns + " FROM " + table.series());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                int code = rows.getInt(1);
                long count = code < series.length ? series[code] : 0;
                for (Looked field : fields) {
                    count(field, Absent.read(rows, field.place() + 2), count);
                }
            }
        }
    }

    /** Rows by the code of their text, absent ones left out, in the order of the fields. */
    Map<TextField, Map<Long, long[]>> byField() {
        Map<TextField, Map<Long, long[]>> counts = new LinkedHashMap<>();
        fields.forEach(field -> counts.put(field.field(), field.rows()));
        return counts;
    }

    private static void count(Looked field, long code, long rows) {
        if (code != Absent.VALUE && rows > 0) {
            field.rows().computeIfAbsent(code, _ -> new long[1])[0] += rows;
        }
    }
}
