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

/** One SQLite file of ours: made when first opened, brought to the newest format, refused untouched when it is not ours. */
final class SqliteFile {
    /** How long a statement waits for another process; writes here take well under a second each. */
    private static final int BUSY_MILLIS = 15_000;

    /** A large sync makes the write-ahead file grow; it is cut back to this size afterwards. */
    private static final int SIDE_FILE_BYTES = 16 << 20;

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

    /** Whether there is anything to read; an empty file counts as new. */
    boolean present() {
        return Files.exists(path) && path.toFile().length() > 0;
    }

    /** A connection for one thread at a time, every statement a transaction of its own unless one is begun. */
    Connection open() {
        OwnerOnly.folder(Objects.requireNonNull(path.getParent()));
        OwnerOnly.file(path);
        refuseForeign();
        try {
            Connection connection = config().createConnection("jdbc:sqlite:" + path.toUri());
            try {
                format.check(connection, path);
                Sql.execute(connection, "PRAGMA journal_mode = WAL");
                format.run(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw Failures.of(path, e);
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

    /** Looks before SQLite does, which would leave its side files beside a file that is not its own. */
    private void refuseForeign() {
        // A plain stream: channels break when the reading thread is interrupted.
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            byte[] start = in.readNBytes(MAGIC.length);
            if (start.length > 0 && !Arrays.equals(start, MAGIC)) {
                throw new ProblemException(new Problem.NotACache(path));
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.NotReadable(path, e.getClass().getSimpleName()), e);
        }
    }
}
