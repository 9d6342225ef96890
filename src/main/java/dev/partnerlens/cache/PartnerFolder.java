package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/** Removes the folder of a partner with all that lies in it, unless somebody uses its cache. */
public final class PartnerFolder {
    private PartnerFolder() {}

    /**
     * Removes the folder of that cache. Where it breaks off it can be done again: the cache itself goes last.
     *
     * @throws ProblemException with {@link Problem.SyncRunning}, {@link Problem.CacheInUse} or {@link Problem.NotWritable}
     */
    public static void remove(Path cache) {
        Path folder = Objects.requireNonNull(cache.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path lockFile;
        try (SyncLock lock = SyncLock.take(cache)) {
            lockFile = lock.file();
            refuseOpen(cache);
            delete(below(folder)
                    .filter(file -> !file.equals(cache.toAbsolutePath()) && !file.equals(lockFile.toAbsolutePath()))
                    .toList());
            delete(List.of(cache));
        }
        delete(below(folder).toList());
        delete(List.of(folder));
    }

    /**
     * Lets pass only where nobody uses the cache.
     *
     * @throws ProblemException with {@link Problem.SyncRunning} or {@link Problem.CacheInUse}
     */
    public static void refuseInUse(Path cache) {
        if (Files.exists(cache)) {
            try (SyncLock _ = SyncLock.take(cache)) {
                refuseOpen(cache);
            }
        }
    }

    /** As long as anybody else has the file open, SQLite does not leave its write-ahead mode. */
    private static void refuseOpen(Path cache) {
        if (!new SqliteFile(cache, Migrations.PARTNER).present()) {
            return;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + cache.toUri())) {
            Sql.execute(connection, "PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if (Failures.busy(e)) {
                throw new ProblemException(new Problem.CacheInUse(cache), e);
            }
            // A file that is damaged, or none of ours, goes with the rest of the folder.
        }
    }

    /** The deepest first. */
    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw notWritable(file, e);
            }
        }
    }

    private static ProblemException notWritable(Path path, IOException e) {
        return new ProblemException(new Problem.NotWritable(path, e.getClass().getSimpleName()), e);
    }
}
