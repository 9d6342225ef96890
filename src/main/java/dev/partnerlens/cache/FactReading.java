package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource.Visitor;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reads the current rows of one set in the order of {@link dev.partnerlens.core.CodedSource}. */
final class FactReading {
    private static final int ROWS_BETWEEN_LOOKS = 1 << 13;

    private final Connection connection;
    private final FactTable table;
    private final StoredRow row;
    private final int[] positions;
    private final int datePosition;

    FactReading(Connection connection, FactTable table, List<String> texts) {
        this.connection = connection;
        this.table = table;
        this.row = new StoredRow(table.dataset().fields().size(), texts);
        this.positions = table.factPositions();
        this.datePosition = table.datePosition();
    }

    void visit(Visitor visitor) throws SQLException {
        if (!table.present(connection)) {
            visitor.start(0);
            return;
        }
        String name = table.name();
        String columns = table.columns(connection, name, positions);
        switch (table.shape()) {
            case SERIES -> {
                visitor.start(Sql.number(connection, "SELECT COUNT(*) FROM " + name));
                series(visitor, "SELECT _id, _series, " + columns + " FROM " + name + " ORDER BY _id");
            }
            case DATED -> {
                visitor.start(Sql.number(connection, "SELECT COUNT(*) FROM " + name));
                dated(visitor, "SELECT _id, " + columns + " FROM " + name + " ORDER BY _id");
            }
            case STANDING -> {
                String current = " FROM " + name + " WHERE _until IS NULL";
                visitor.start(Sql.number(connection, "SELECT COUNT(*)" + current));
                String date = table.columns(connection, name, new int[] {datePosition});
                standing(visitor, "SELECT " + columns + current + " ORDER BY " + date + ", _place, _id");
            }
        }
    }

    private void series(Visitor visitor, String sql) throws SQLException {
        SeriesRows series = SeriesRows.load(connection, table);
        each(visitor, sql, rows -> {
            series.copy(rows.getLong(2), row.values);
            for (int i = 0; i < positions.length; i++) {
                row.values[positions[i]] = Absent.read(rows, i + 3);
            }
            row.values[datePosition] = DayKey.ticks(rows.getLong(1), row.values[datePosition]);
        });
    }

    private void dated(Visitor visitor, String sql) throws SQLException {
        each(visitor, sql, rows -> {
            for (int i = 0; i < positions.length; i++) {
                row.values[positions[i]] = Absent.read(rows, i + 2);
            }
            row.values[datePosition] = DayKey.ticks(rows.getLong(1), row.values[datePosition]);
        });
    }

    private void standing(Visitor visitor, String sql) throws SQLException {
        each(visitor, sql, rows -> {
            for (int i = 0; i < positions.length; i++) {
                row.values[positions[i]] = Absent.read(rows, i + 1);
            }
        });
    }

    /** Takes one row over from SQLite. */
    @FunctionalInterface
    private interface Taking {
        void take(ResultSet rows) throws SQLException;
    }

    private void each(Visitor visitor, String sql, Taking taking) throws SQLException {
        Arrays.fill(row.values, Absent.VALUE);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            for (long count = 1; rows.next(); count++) {
                taking.take(rows);
                visitor.row(row);
                if (count % ROWS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                    throw new ProblemException(new Problem.Stopped());
                }
            }
        }
    }
}
