package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads a file, each time as one committed state, from any number of threads. Connections are kept for the next read. */
final class Readers implements AutoCloseable {
    private final SqliteFile file;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Readers(SqliteFile file) {
        this.file = file;
    }

    /** A question to one committed state. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The answer, or {@code none} where there is no file yet. */
    <T> T ask(T none, Question<T> question) {
        if (!file.present()) {
            return none;
        }
        try {
            Connection connection = take();
            boolean sound = false;
            try {
                Sql.execute(connection, "BEGIN");
                T answer = question.ask(connection);
                Sql.rollback(connection);
                sound = true;
                return answer;
            } finally {
                give(connection, sound);
            }
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        }
    }

    private Connection take() throws SQLException {
        Connection known = idle.poll();
        if (known != null) {
            return known;
        }
        Connection connection = file.open();
        Sql.execute(connection, "PRAGMA query_only = TRUE");
        return connection;
    }

    private void give(Connection connection, boolean sound) throws SQLException {
        if (sound && !closed) {
            idle.add(connection);
        } else {
            connection.close();
        }
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw Failures.of(file.path(), e);
            }
        }
    }
}
