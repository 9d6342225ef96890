package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.health.Duplicates;
import dev.partnerlens.core.spelling.Likeness;
import dev.partnerlens.core.spelling.Variants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * One pass over the current rows of a set: the days that have rows, rows that equal another one, and how many rows hold
 * each text. Dated rows come day by day, so equal ones meet in a map no larger than a day, which takes half of the
 * time that SQLite needs to sort them all.
 */
final class RowScan {
    private static final int ROWS_BETWEEN_LOOKS = 1 << 13;

    private final Connection connection;
    private final FactTable table;
    private final LongStream.Builder days = LongStream.builder();
    private final Repeated repeated = new Repeated();
    private final TextCounts counts;

    RowScan(Connection connection, FactTable table) {
        this.connection = connection;
        this.table = table;
        this.counts = new TextCounts(table);
    }

    void run() throws SQLException {
        if (!table.present(connection)) {
            return;
        }
        switch (table.shape()) {
            case SERIES -> dated("_series, " + columns());
            case DATED -> dated(columns());
            case STANDING -> standing();
        }
        repeated.forget();
        counts.finish(connection);
    }

    /** Days since 1970-01-01 with rows, ascending. */
    long[] daysWithRows() {
        return days.build().toArray();
    }

    Duplicates duplicates() {
        return repeated.found();
    }

    /** @param texts the snapshot's texts by code */
    List<Variants> spellings(List<String> texts) {
        List<Variants> found = new ArrayList<>();
        counts.byField().forEach((field, codes) -> {
            Map<String, Long> rows = new HashMap<>();
            codes.forEach((code, count) -> rows.merge(texts.get(Math.toIntExact(code)), count[0], Long::sum));
            found.addAll(Likeness.find(field, rows));
        });
        return found;
    }

    private String columns() throws SQLException {
        return table.columns(connection, table.name(), table.factPositions());
    }

    private void dated(String columns) throws SQLException {
        long[] last = {Long.MIN_VALUE};
        each("SELECT _id, " + columns + " FROM " + table.name() + " ORDER BY _id", values -> {
            values[0] = DayKey.day(values[0]);
            if (values[0] != last[0]) {
                last[0] = values[0];
                repeated.forget();
                if (values[0] != DayKey.NO_DAY) {
                    days.add(values[0]);
                }
            }
        });
    }

    private void standing() throws SQLException {
        int date = 0;
        int[] positions = table.factPositions();
        for (int i = 0; i < positions.length; i++) {
            date = positions[i] == table.datePosition() ? i : date;
        }
        int dateAt = date + 1;
        String sql = "SELECT 0, " + columns() + " FROM " + table.name() + " WHERE _until IS NULL";
        each(sql, values -> values[0] = DayKey.dayOfTicks(values[dateAt]));
    }

    /** Takes a row and puts its day in the place of its key. */
    @FunctionalInterface
    private interface Taking {
        void take(long[] values);
    }

    private void each(String sql, Taking taking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int width = rows.getMetaData().getColumnCount();
            long[] values = new long[width];
            for (long count = 1; rows.next(); count++) {
                for (int i = 0; i < width; i++) {
                    values[i] = Absent.read(rows, i + 1);
                }
                taking.take(values);
                repeated.row(values);
                counts.row(values);
                if (count % ROWS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                    throw new ProblemException(new Problem.Stopped());
                }
            }
        }
    }
}
