package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Lets one sync at a time run over a cache, among all processes; a process that dies gives it back. It is a lock of
 * SQLite on an empty file of its own: a {@link java.nio.channels.FileLock} would be lost as soon as a second attempt in
 * the same process closes its channel, as POSIX ties locks to the process, and SQLite knows its way around that.
 */
final class SyncLock implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    private SyncLock(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** @throws ProblemException with {@link Problem.SyncRunning} when another sync holds it */
    static SyncLock take(Path cache) {
        Path file = cache.resolveSibling("sync.lock");
        OwnerOnly.file(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
            try {
                Sql.execute(connection, "BEGIN EXCLUSIVE");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new SyncLock(file, connection);
        } catch (SQLException e) {
            if (e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
                throw new ProblemException(new Problem.SyncRunning(cache), e);
            }
            throw Failures.of(file, e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }
}
