package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing can be written, not even beside the file, its rows can still be read. */
class ReadOnlyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    /** The tests may run as a user who may write everywhere. */
    private static final class Sealed extends SqliteFile {
        Sealed(Path path) {
            super(path, Migrations.PARTNER);
        }

        @Override
        Connection open() {
            throw new ProblemException(new Problem.NotWritable(path(), "read-only"));
        }
    }

    @BeforeEach
    void fill() {
        file = folder.resolve("cache.db").toAbsolutePath();
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            writer.succeeded(AzureUsage.DATASET);
        }
    }

    @Test
    void aFileAtRestIsReadAndNothingIsMadeBesideIt() throws IOException {
        long version = version(new SqliteFile(file, Migrations.PARTNER));
        List<Path> before = files();

        assertThat(version(new Sealed(file))).isEqualTo(version).isPositive();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatOnlyTheLogHoldsIsReadAsWell() throws IOException {
        Path copy = folder.resolve("copy.db").toAbsolutePath();
        long version;
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            writer.succeeded(Subscriptions.DATASET);
            version = cache.version();
        }
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            writer.succeeded(AzureUsage.DATASET);
            assertThat(cache.version()).isGreaterThan(version);
            Files.copy(file, copy);
            Files.copy(file.resolveSibling("cache.db-wal"), folder.resolve("copy.db-wal"));
        }
        assertThat(version(new Sealed(copy))).isGreaterThan(version);
    }

    @Test
    void writingSaysSo() {
        try (Cache cache = new Cache(new Sealed(file), InstantSource.system(), _ -> Long.MAX_VALUE)) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> cache.write(TODAY))
                            .problem())
                    .isInstanceOf(Problem.NotWritable.class);
        }
    }

    private static long version(SqliteFile file) {
        try (Cache cache = new Cache(file, InstantSource.system(), _ -> Long.MAX_VALUE)) {
            // The second question finds it as readable as the first.
            assertThat(cache.version()).isEqualTo(cache.version());
            return cache.version();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
