package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Reads a file, each time as one committed state, from any number of threads. Connections are kept for the next read,
 * until another file has taken the place of theirs.
 */
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    /** More threads than that would wait for the disk. */
    private static final int MOST_LANES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /** How often connections are begun anew because a commit came between them. */
    private static final int MOST_TRIES = 8;

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
                T answer = ask(connection, question);
                Sql.rollback(connection);
                sound = true;
                return answer;
            } finally {
                give(connection, sound);
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    /** The answer of a connection inside a transaction. */
    <T> T ask(Connection connection, Question<T> question) {
        try {
            return question.ask(connection);
        } catch (ProblemException e) {
            throw e;
        } catch (SQLException e) {
            throw file.failure(e);
        } catch (RuntimeException e) {
            throw damage(connection)
                    .map(problem -> new ProblemException(problem, e))
                    .orElseThrow(() -> e);
        }
    }

    /** Does some work with a state that several connections see, or one where no more can be had. */
    <T> T hold(Function<HeldState, T> work) {
        List<Connection> connections = new ArrayList<>();
        boolean sound = false;
        try {
            try {
                T answer = work.apply(begin(connections));
                for (Connection connection : connections) {
                    Sql.rollback(connection);
                }
                sound = true;
                return answer;
            } finally {
                for (Connection connection : connections) {
                    give(connection, sound);
                }
            }
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    /**
     * Begins to read on several connections. Each sees what was committed when it first looked, and every commit raises
     * the version: those that read the same version see the same state.
     */
    private HeldState begin(List<Connection> connections) throws SQLException {
        connections.add(take());
        addMore(connections);
        for (int tries = 0; ; tries++) {
            Set<Long> versions = new HashSet<>();
            Set<TextList> files = new HashSet<>();
            for (Connection connection : connections) {
                Sql.execute(connection, "BEGIN");
                versions.add(Sql.number(connection, "SELECT version FROM state"));
                files.add(texts(connection));
            }
            if (versions.size() == 1 && files.size() == 1) {
                return new HeldState(
                        this,
                        connections,
                        versions.iterator().next(),
                        files.iterator().next());
            }
            for (Connection connection : connections) {
                Sql.rollback(connection);
            }
            if (tries == MOST_TRIES || files.size() > 1) {
                // A writer that never pauses: one connection always agrees with itself.
                while (connections.size() > 1) {
                    give(connections.removeLast(), files.size() == 1);
                }
            }
        }
    }

    /** One more reader is a wish only: a file that can but be looked at by one leaves no room for another. */
    private void addMore(List<Connection> connections) throws SQLException {
        while (connections.size() < MOST_LANES && !once.contains(connections.getLast())) {
            try {
                connections.add(take());
            } catch (ProblemException e) {
                LOG.debug("One connection less reads the cache", e);
                return;
            }
        }
        if (connections.size() > 1 && once.contains(connections.getLast())) {
            give(connections.removeLast(), false);
        }
    }

    /** What reads as nonsense may come from damage that SQLite did not stumble over. */
    private Optional<Problem> damage(Connection connection) {
        try {
            return Soundness.complaint(connection, "PRAGMA integrity_check(1)")
                    .map(said -> file.failure(new SQLiteException(said, SQLiteErrorCode.SQLITE_CORRUPT))
                            .problem());
        } catch (SQLException e) {
            throw file.failure(e);
        }
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
