package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One SQLite file of ours: made when first opened, brought to the newest format, refused untouched when it is not ours. */
class SqliteFile {
    /** How long a statement waits for another process; writes here take well under a second each. */
    private static final int BUSY_MILLIS = 15_000;

    /** A large sync makes the write-ahead file grow; it is cut back to this size afterwards. */
    private static final int SIDE_FILE_BYTES = 16 << 20;

    /**
     * From this many pages on, 64 MB, the log is written back into the file; else when the last connection is closed. While
     * that goes on, a file and a part of its log do not fit together, so it happens seldom; but where the disk is small, an
     * eighth of what is free must do.
     */
    private static final int LOG_PAGES = 1 << 14;

    private static final int PAGE_BYTES = 4096;
    private static final int SMALLEST_PAGE = 512;
    private static final int SHARE = 8;

    /** The first bytes of every SQLite file (https://sqlite.org/fileformat.html, 1.3). */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    private final Migrations format;

    SqliteFile(Path path, Migrations format) {
        this.path = path.toAbsolutePath();
        this.format = format;
    }

    Path path() {
        return path;
    }

    /** Whether there is anything to read; an empty file counts as new, unless what was written last lies beside it. */
    boolean present() {
        return Files.exists(path) && (path.toFile().length() > 0 || emptied());
    }

    /** SQLite would take such a file for a new one, and delete its log. */
    private boolean emptied() {
        return path.toFile().length() == 0 && hasLog();
    }

    /** Whether anything lies in the write-ahead file. */
    boolean hasLog() {
        return path.resolveSibling(path.getFileName() + "-wal").toFile().length() > 0;
    }

    /**
     * A connection for one look where there is no room or no right to write, not even for the index of a log that readers
     * share: of a file that rests, or of one that nobody else has open.
     *
     * @param refused why {@link #open} did not do
     */
    Connection look(ProblemException refused) {
        try {
            Connection connection =
                    config().createConnection("jdbc:sqlite:" + path.toUri() + (hasLog() ? "" : "?immutable=1"));
            try {
                Sql.execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
                format.check(connection, path);
                if (format.current(connection)) {
                    return connection;
                }
            } catch (SQLException | RuntimeException e) {
                refused.addSuppressed(e);
            }
            connection.close();
        } catch (SQLException e) {
            refused.addSuppressed(e);
        }
        throw refused;
    }

    /** The problem behind what SQLite said; damage of a cache is noted for the next sync. */
    ProblemException failure(SQLException e) {
        ProblemException failure = Failures.of(path, e);
        if (!(failure.problem() instanceof Problem.CacheDamaged(var _, String reason))) {
            return failure;
        }
        if (!format.equals(Migrations.PARTNER)) {
            return new ProblemException(new Problem.UserFileDamaged(path, reason), e);
        }
        new Suspicion(path).raise();
        return failure;
    }

    /** The problem behind a copy of this file that failed: damage is this file's, all other trouble the copy's. */
    ProblemException failure(Path copy, SQLException e) {
        ProblemException own = failure(e);
        return own.problem() instanceof Problem.CacheDamaged ? own : foreign(copy, e);
    }

    /** The problem behind a file that no sync will mend. */
    static ProblemException foreign(Path file, SQLException e) {
        ProblemException failure = Failures.of(file, e);
        return failure.problem() instanceof Problem.CacheDamaged(var _, String reason)
                ? new ProblemException(new Problem.NotWritable(file, reason), e)
                : failure;
    }

    /** A connection for one thread at a time, every statement a transaction of its own unless one is begun. */
    Connection open() {
        OwnerOnly.folder(Objects.requireNonNull(path.getParent()));
        OwnerOnly.file(path);
        long length = path.toFile().length();
        if (length > 0 && length < SMALLEST_PAGE) {
            // SQLite would take it for a new file, and write over it.
            throw new ProblemException(new Problem.NotACache(path));
        }
        if (emptied()) {
            throw failure(new SQLiteException("The file is empty", SQLiteErrorCode.SQLITE_CORRUPT));
        }
        try {
            Connection connection = config().createConnection("jdbc:sqlite:" + path.toUri());
            try {
                format.check(connection, path);
                Sql.execute(connection, "PRAGMA journal_mode = WAL");
                long pages = DiskSpace.ofTheSystem().known(path).orElse(Long.MAX_VALUE) / SHARE / PAGE_BYTES;
                Sql.execute(connection, "PRAGMA wal_autocheckpoint = " + Math.clamp(pages, 1, LOG_PAGES));
                format.run(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setJournalSizeLimit(SIDE_FILE_BYTES);
        return config;
    }

    /**
     * What SQLite said of a file that may never have been one of its own. Only such a file is looked at past SQLite: closing
     * a file drops all locks of this process on it, and another process would take the log of an open cache away.
     */
    private ProblemException refusal(SQLException e) {
        boolean foreign = e instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                && !beginsLikeSqlite();
        return foreign ? new ProblemException(new Problem.NotACache(path), e) : failure(e);
    }

    private boolean beginsLikeSqlite() {
        // A plain stream: channels break when the reading thread is interrupted.
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.NotReadable(path, e.getClass().getSimpleName()), e);
        }
    }
}
