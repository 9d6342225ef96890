package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between the steps of setting a damaged cache aside the process may be killed: nothing is lost, and the user is told. */
class AsideTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final Period DAYS = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T09:08:07Z"));
    private static final String NAME = "cache.damaged-20260630-235959.db";
    private static final List<String> PARTS = List.of("-wal", "-shm", "");

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private byte[] damaged = {};
    private byte[] log = {};

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("cache.db").toAbsolutePath();
        store(500);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.execute(connection, "PRAGMA wal_autocheckpoint = 0");
            Sql.execute(connection, "UPDATE state SET version = version + 1");
            Files.copy(file.resolveSibling("cache.db-wal"), folder.resolve("log"));
        }
        damaged = Files.readAllBytes(file);
        Arrays.fill(damaged, 16, 100, (byte) 0x5a);
        log = Files.readAllBytes(folder.resolve("log"));
        Files.write(file, damaged);
        Files.move(folder.resolve("log"), file.resolveSibling("cache.db-wal"));
        Files.write(file.resolveSibling("cache.db-shm"), new byte[32_768]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatWasBegunIsEndedAndTold(int steps) throws IOException {
        killedAfter(steps);

        Optional<Problem.CacheSetAside> told = store(7);

        assertToldOnce(told);
    }

    @Test
    void aNewCacheThatWasBegunStays() throws IOException {
        killedAfter(3);
        try (Cache cache = new Cache(file, CLOCK);
                CacheWriter _ = cache.write(DAYS.to())) {
            // Killed before anybody asked.
            assertThat(file).exists();
        }
        assertThat(store(7)).isPresent();
        assertThat(names()).containsExactly(NAME);
        assertThat(store(8)).isEmpty();
    }

    @Test
    void aNameIsChosenAndNotedBeforeTheFirstStep() throws IOException {
        try (Cache cache = new Cache(file, CLOCK);
                CacheWriter _ = cache.write(DAYS.to())) {
            assertThat(names()).containsExactly("cache.damaged-20260701-090807.db");
        }
        assertThat(store(7)).as("the sync before did not tell it").isPresent();
        assertThat(store(8)).isEmpty();
    }

    @Test
    void aLogThatAReaderMadeMeanwhileIsNotTheNewFiles() throws IOException {
        killedAfter(1);
        Files.write(file.resolveSibling("cache.db-wal"), log);
        assertToldOnce(store(7));
    }

    @Test
    void damageOfTheNewCacheIsNotTakenForTheOld() throws IOException {
        killedAfter(3);
        store(7);
        note();
        byte[] next = Files.readAllBytes(file);
        Arrays.fill(next, 16, 100, (byte) 0x5a);
        Files.write(file, next);

        assertThat(store(9))
                .map(aside -> String.valueOf(aside.aside().getFileName()))
                .contains("cache.damaged-20260701-090807.db");
        assertThat(names()).containsExactlyInAnyOrder(NAME, "cache.damaged-20260701-090807.db");
        assertThat(folder.resolve(NAME)).hasBinaryContent(damaged);
    }

    /** A store that only reads, beside the one that sets the file aside, and both beside each other afterwards. */
    @Test
    void noStoreGoesOnReadingTheMovedFile() throws IOException {
        Files.delete(file.resolveSibling("cache.db-wal"));
        Files.delete(file.resolveSibling("cache.db-shm"));
        Files.delete(file);
        store(500);
        byte[] sound = Files.readAllBytes(file);
        try (Cache reader = new Cache(file, CLOCK);
                Cache other = new Cache(file, CLOCK)) {
            assertThat(Stored.rows(reader, DATASET)).hasSize(500);
            damaged = sound.clone();
            Arrays.fill(damaged, 16, 100, (byte) 0x5a);
            Files.write(file, damaged);
            try (CacheWriter writer = other.write(DAYS.to())) {
                assertThat(writer.setAside()).isPresent();
                fill(writer, 2);
                assertThat(Stored.rows(reader, DATASET)).hasSize(2);
                fill(writer, 3);
                assertThat(Stored.rows(reader, DATASET)).hasSize(3);
                assertThat(Stored.rows(other, DATASET)).hasSize(3);
            }
            assertThat(Stored.rows(reader, DATASET)).hasSize(3);
        }
        try (Cache again = new Cache(file, CLOCK)) {
            assertThat(Stored.rows(again, DATASET)).hasSize(3);
        }
    }

    private void assertToldOnce(Optional<Problem.CacheSetAside> told) throws IOException {
        Path kept = file.resolveSibling(NAME);
        assertThat(told).contains(new Problem.CacheSetAside(kept, "malformed"));
        assertThat(kept).hasBinaryContent(damaged);
        assertThat(file.resolveSibling(NAME + "-wal")).hasBinaryContent(log);
        try (Cache cache = new Cache(file, CLOCK)) {
            assertThat(Stored.rows(cache, DATASET)).hasSize(7);
        }
        assertThat(store(8)).isEmpty();
        assertThat(names()).containsExactly(NAME);
    }

    /** The folder as a process leaves it that is killed after that many moves. */
    private void killedAfter(int steps) throws IOException {
        Files.createFile(folder.resolve("cache.suspect"));
        note();
        for (String part : PARTS.subList(0, steps)) {
            Files.move(folder.resolve("cache.db" + part), folder.resolve(NAME + part));
        }
    }

    private void note() throws IOException {
        Files.writeString(folder.resolve("cache.aside"), NAME + "\nmalformed\n", StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.startsWith("cache.damaged") && name.endsWith(".db"))
                    .toList();
        }
    }

    private Optional<Problem.CacheSetAside> store(int rows) {
        try (Cache cache = new Cache(file, CLOCK);
                CacheWriter writer = cache.write(DAYS.to())) {
            fill(writer, rows);
            return writer.setAside();
        }
    }

    private static void fill(CacheWriter writer, int rows) {
        Staging staging = writer.stage(DATASET);
        staging.add(Stored.page(
                DATASET,
                IntStream.range(0, rows)
                        .mapToObj(i -> Row.builder(DATASET)
                                .text(AzureUsage.CUSTOMER_NAME, "customer " + i)
                                .date(AzureUsage.USAGE_DATE, DAYS.from().atStartOfDay())
                                .build())
                        .toList()));
        writer.replaceDays(staging, DAYS, new Fetched(rows, 0, OptionalLong.empty()));
    }
}
