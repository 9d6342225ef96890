package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Reads a file, each time as one committed state, from any number of threads. Connections are kept for the next read,
 * until another file has taken the place of theirs.
 */
final class Readers implements AutoCloseable {
    private final SqliteFile file;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<Connection, Of> open = new ConcurrentHashMap<>();
    private final Set<Connection> once = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable Of newest;

    Readers(SqliteFile file) {
        this.file = file;
    }

    /** A question to one committed state. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * The file that connections were opened on, as the one of that name may be another by now.
     *
     * @param key what the file system knows it by; empty where it tells none, but there nobody moves an open file
     */
    private record Of(Optional<Object> key, TextList texts) {}

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
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                throw damage(connection)
                        .map(problem -> new ProblemException(problem, e))
                        .orElseThrow(() -> e);
            } finally {
                give(connection, sound);
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    /** What reads as nonsense may come from damage that SQLite did not stumble over. */
    private Optional<Problem> damage(Connection connection) throws SQLException {
        return Soundness.complaint(connection, "PRAGMA integrity_check(1)")
                .map(said -> file.failure(new SQLiteException(said, SQLiteErrorCode.SQLITE_CORRUPT))
                        .problem());
    }

    /** The texts of the file that a connection handed to a question reads. */
    TextList texts(Connection connection) {
        return Objects.requireNonNull(open.get(connection)).texts();
    }

    /** Closes what nobody uses, so that the file can be moved. */
    void letGo() {
        try {
            for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                close(connection);
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
        synchronized (this) {
            newest = null;
        }
    }

    private Connection take() throws SQLException {
        Optional<Object> key = key();
        for (Connection known = idle.poll(); known != null; known = idle.poll()) {
            if (Objects.requireNonNull(open.get(known)).key().equals(key)) {
                return known;
            }
            close(known);
        }
        Connection connection = connect();
        Sql.execute(connection, "PRAGMA query_only = TRUE");
        open.put(connection, of(key()));
        return connection;
    }

    private Connection connect() {
        try {
            return file.open();
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.NotWritable || e.problem() instanceof Problem.DiskFull)) {
                throw e;
            }
            Connection look = file.look(e);
            once.add(look);
            return look;
        }
    }

    private synchronized Of of(Optional<Object> key) {
        if (newest == null || !newest.key().equals(key)) {
            newest = new Of(key, new TextList());
        }
        return newest;
    }

    private Optional<Object> key() {
        try {
            Path path = file.path();
            return Optional.ofNullable(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            // Gone this very moment; opening it tells.
            return Optional.empty();
        }
    }

    private void give(Connection connection, boolean sound) throws SQLException {
        if (sound && !closed && !once.contains(connection)) {
            idle.add(connection);
        } else {
            close(connection);
        }
        if (closed) {
            close();
        }
    }

    private void close(Connection connection) throws SQLException {
        open.remove(connection);
        once.remove(connection);
        connection.close();
    }

    @Override
    public void close() {
        closed = true;
        letGo();
    }
}
