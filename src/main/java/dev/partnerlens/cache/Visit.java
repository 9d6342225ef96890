package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource.Visitor;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One reading of a set by one visitor: the fields that it wants, and the row that is filled anew for each it is shown. */
final class Visit {
    private static final int ROWS_BETWEEN_LOOKS = 1 << 13;

    private final Connection connection;
    private final FactTable table;
    private final Visitor visitor;
    private final int[] positions;
    private final StoredRow row;
    private long shown;

    /** @param fields the fields to fill; the others stay absent, but for the date */
    Visit(Connection connection, FactTable table, List<String> texts, Set<Field> fields, Visitor visitor) {
        this.connection = connection;
        this.table = table;
        this.visitor = visitor;
        this.row = new StoredRow(table.dataset().fields().size(), texts);
        this.positions = Arrays.stream(table.factPositions())
                .filter(position -> position == table.datePosition()
                        || fields.contains(table.dataset().fields().get(position)))
                .toArray();
        Arrays.fill(row.values, Absent.VALUE);
    }

    Connection connection() {
        return connection;
    }

    FactTable table() {
        return table;
    }

    /** The row's numbers by field position. */
    long[] values() {
        return row.values;
    }

    /** Which series the row is a day of. */
    void series(long number) {
        row.series(number);
    }

    /** Positions of the wanted fields that stand in a row of the facts. */
    int[] positions() {
        return positions;
    }

    /** Tells the number of rows to come. */
    void start(long rows) {
        visitor.start(rows);
    }

    /** Shows the row as it is filled now. */
    void show() {
        visitor.row(row);
        if (++shown % ROWS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    private static void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ProblemException(new Problem.Stopped());
        }
    }

    /** Takes one row over from SQLite. */
    @FunctionalInterface
    interface Taking {
        void take(ResultSet rows) throws SQLException;
    }

    void each(String sql, Taking taking, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                for (long count = 1; rows.next(); count++) {
                    taking.take(rows);
                    if (count % ROWS_BETWEEN_LOOKS == 0) {
                        look();
                    }
                }
            }
        }
    }
}
