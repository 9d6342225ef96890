package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("cache.db");
    }

    @Test
    void aFileThatIsNoSqliteFileStaysAsItIs() throws IOException {
        byte[] bytes = "SQLite format 3, but in words only".getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);

        assertThat(readProblem()).isEqualTo(new Problem.NotACache(file.toAbsolutePath()));
        assertThat(writeProblem()).isEqualTo(new Problem.NotACache(file.toAbsolutePath()));
        assertThat(file).hasBinaryContent(bytes);
        assertThat(names()).noneMatch(name -> name.startsWith("cache.db-"));
    }

    @Test
    void aFileWithABrokenOrShortStartIsNoCache() throws IOException {
        Files.write(file, new byte[] {0});

        assertThat(readProblem()).isInstanceOf(Problem.NotACache.class);
        assertThat(file).hasBinaryContent(new byte[] {0});
    }

    @Test
    void aDatabaseOfAnotherProgramStaysAsItIs() throws IOException, SQLException {
        sql("CREATE TABLE other (x)");
        byte[] bytes = Files.readAllBytes(file);

        assertThat(readProblem()).isInstanceOf(Problem.NotACache.class);
        assertThat(writeProblem()).isInstanceOf(Problem.NotACache.class);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(names()).noneMatch(name -> name.startsWith("cache.db-"));
    }

    @Test
    void aCacheOfANewerVersionIsLeftAlone() throws IOException, SQLException {
        writeSomething();
        sql("PRAGMA user_version = 99");
        sql("PRAGMA journal_mode = DELETE");
        byte[] bytes = Files.readAllBytes(file);

        assertThat(readProblem()).isEqualTo(new Problem.CacheFromTheFuture(file.toAbsolutePath(), 99));
        assertThat(writeProblem()).isEqualTo(new Problem.CacheFromTheFuture(file.toAbsolutePath(), 99));
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void anEmptyFileIsANewCache() throws IOException {
        Files.createFile(file);
        try (Cache cache = new Cache(file, InstantSource.system())) {
            assertThat(cache.freshness(AzureUsage.DATASET)).isEqualTo(Freshness.notFetched());
            assertThat(file).isEmptyFile();
        }
        writeSomething();
        assertThat(readProblem()).isNull();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        file = folder.resolve("file").resolve("partner").resolve("cache.db");

        assertThat(writeProblem()).isInstanceOf(Problem.NotWritable.class);
    }

    @Test
    void readingWhatIsNotThereMakesNoFile() {
        assertThat(readProblem()).isNull();
        assertThat(file).doesNotExist();
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        file = folder.resolve("home/partners/x/cache.db");
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter _ = cache.write(TODAY);
                Stream<Path> all = Files.walk(folder.resolve("home"))) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
            assertThat(file.resolveSibling("cache.db-wal")).exists();
        }
    }

    private void writeSomething() {
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            writer.succeeded(AzureUsage.DATASET);
        }
    }

    private @Nullable Problem readProblem() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            ProblemException thrown =
                    catchThrowableOfType(ProblemException.class, () -> cache.freshness(AzureUsage.DATASET));
            return thrown == null ? null : thrown.problem();
        }
    }

    private Problem writeProblem() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            return catchThrowableOfType(
                            ProblemException.class, () -> cache.write(TODAY).close())
                    .problem();
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.execute(connection, sql);
        }
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
