package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Inserts rows of numbers in large batches. */
final class RowInsert implements AutoCloseable {
    private static final int BATCH = 10_000;

    private final PreparedStatement statement;
    private final int width;
    private int waiting;

    RowInsert(Connection connection, String table, String columns, int width) throws SQLException {
        this.width = width;
        this.statement = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")");
    }

    void add(long[] row) throws SQLException {
        for (int i = 0; i < width; i++) {
            Absent.bind(statement, i + 1, row[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            finish();
        }
    }

    /** Hands on what still waits. */
    void finish() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
