package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that runs full, or is about to, leaves what was whole, and the next sync goes on from there. */
class DiskFullTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final Period DAYS = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final DiskSpace ROOMY = _ -> Long.MAX_VALUE;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    /** A file that cannot grow beyond so many pages more than it has. */
    private static final class Narrow extends SqliteFile {
        private final long pages;

        Narrow(Path path, long pages) {
            super(path, Migrations.PARTNER);
            this.pages = pages;
        }

        @Override
        Connection open() {
            Connection connection = super.open();
            try {
                long now = Sql.number(connection, "PRAGMA page_count");
                Sql.execute(connection, "PRAGMA max_page_count = " + (now + pages));
                return connection;
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    @BeforeEach
    void fill() {
        file = folder.resolve("cache.db").toAbsolutePath();
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(DAYS.to())) {
            store(writer, "before", 500);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144})
    void theLastWholeStateStays(long pages) {
        List<Row> before = read();
        try (Cache cache = new Cache(new Narrow(file, pages), InstantSource.system(), ROOMY);
                CacheWriter writer = cache.write(DAYS.to())) {
            ProblemException full = catchThrowableOfType(ProblemException.class, () -> store(writer, "new", 50_000));
            assertThat(full.problem()).isInstanceOf(Problem.DiskFull.class);
            assertThat(read()).isEqualTo(before);

            // The same sync goes on where there is room.
            assertThat(catchThrowableOfType(ProblemException.class, () -> writer.failed(DATASET, full.problem())))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            again -> assertThat(again.problem()).isInstanceOf(Problem.DiskFull.class));
        }
        assertThat(read()).isEqualTo(before);
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(DAYS.to())) {
            assertThat(writer.setAside()).isEmpty();
            store(writer, "after", 20_000);
        }
        assertThat(read()).hasSize(20_000).allMatch(row -> "after".equals(row.text(AzureUsage.CUSTOMER_NAME)));
    }

    @Test
    void withoutRoomNoSyncIsBegun() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Cache cache =
                new Cache(new SqliteFile(file, Migrations.PARTNER), InstantSource.system(), _ -> 1_500_000)) {
            Problem problem = catchThrowableOfType(ProblemException.class, () -> cache.write(DAYS.to()))
                    .problem();
            assertThat(problem).isInstanceOf(Problem.DiskAlmostFull.class);
            assertThat(((Problem.DiskAlmostFull) problem).freeMegabytes()).isEqualTo(1);
            assertThat(((Problem.DiskAlmostFull) problem).neededMegabytes()).isGreaterThan(1);
        }
        assertThat(file).hasBinaryContent(before);
        // It holds no lock either.
        try (Cache cache = new Cache(file, InstantSource.system())) {
            cache.write(DAYS.to()).close();
        }
    }

    @Test
    void withoutRoomForAWindowItIsNotBegunAndSmallOnesAreStored() {
        AtomicLong free = new AtomicLong(Long.MAX_VALUE);
        List<Row> before = read();
        try (Cache cache =
                        new Cache(new SqliteFile(file, Migrations.PARTNER), InstantSource.system(), _ -> free.get());
                CacheWriter writer = cache.write(DAYS.to())) {
            free.set(200_000);
            ProblemException none = catchThrowableOfType(ProblemException.class, () -> store(writer, "new", 50_000));
            assertThat(none.problem()).isInstanceOf(Problem.DiskAlmostFull.class);
            assertThat(read()).isEqualTo(before);
            writer.failed(DATASET, none.problem());

            Staging small = writer.stage(Subscriptions.DATASET);
            writer.replaceStanding(small, new Fetched(0, 0, OptionalLong.empty()));
            assertThat(cache.freshness(Subscriptions.DATASET).covered()).isNotEmpty();
        }
    }

    /** What the check before a window reckons with covers what the window takes: in the log, and then in the file. */
    @Test
    void theRoomReckonedWithIsEnough() throws IOException {
        long before = size();
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(DAYS.to())) {
            Staging staging = stage(writer, "new", 50_000);
            long room = staging.room();
            writer.replaceDays(staging, DAYS, new Fetched(50_000, 0, OptionalLong.empty()));
            assertThat(size() - before).isBetween(room / 4, room);
        }
    }

    private long size() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    private static void store(CacheWriter writer, String customer, int rows) {
        writer.replaceDays(stage(writer, customer, rows), DAYS, new Fetched(rows, 0, OptionalLong.empty()));
    }

    private static Staging stage(CacheWriter writer, String customer, int rows) {
        Staging staging = writer.stage(DATASET);
        staging.add(Stored.page(
                DATASET,
                IntStream.range(0, rows)
                        .mapToObj(i -> Row.builder(DATASET)
                                .text(AzureUsage.CUSTOMER_NAME, customer)
                                .date(AzureUsage.USAGE_DATE, DAYS.from().atStartOfDay())
                                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(i))
                                .build())
                        .toList()));
        return staging;
    }

    private List<Row> read() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            return Stored.rows(cache, DATASET);
        }
    }
}
