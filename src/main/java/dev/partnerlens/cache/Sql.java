package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The few steps of JDBC that everything here repeats. */
final class Sql {
    private Sql() {}

    /** Work inside a transaction. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Runs the work as one whole that takes the write lock at its start; nothing of it stays when it fails. */
    static void transaction(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        boolean whole = false;
        try {
            work.run();
            execute(connection, "COMMIT");
            whole = true;
        } finally {
            if (!whole) {
                rollback(connection);
            }
        }
    }

    /** Ends a transaction without a trace; SQLite may have done so itself, after a full disk for one. */
    static void rollback(Connection connection) throws SQLException {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            if (!connection.isClosed() && !String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement with values for its question marks, and tells how many rows it changed. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The first number of the answer; 0 where that is null or there is no row. */
    static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
