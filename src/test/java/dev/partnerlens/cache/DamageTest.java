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
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged cache is told about, kept under another name, and a new one takes its place; nothing else is touched. */
class DamageTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final Period DAYS = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T09:08:07Z"));
    private static final int PAGE = 4096;
    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() {
        file = folder.resolve("cache.db").toAbsolutePath();
        store(ROWS);
    }

    /** What may become of a file. */
    enum Harm {
        HEADER {
            @Override
            void to(Path file) throws IOException {
                write(file, 16, garbage(84));
            }
        },
        ALL_BUT_THE_HEADER {
            @Override
            void to(Path file) throws IOException {
                write(file, 100, garbage((int) Files.size(file) - 100));
            }
        },
        HALF {
            @Override
            void to(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2 / PAGE * PAGE);
                }
            }
        },
        TABLES {
            @Override
            void to(Path file) throws IOException {
                write(file, PAGE, garbage(2 * PAGE));
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aReaderSaysSoAndChangesNothing(Harm harm) throws IOException {
        harm.to(file);
        byte[] before = Files.readAllBytes(file);

        assertThat(readProblem()).isInstanceOf(Problem.CacheDamaged.class);
        assertThat(readProblem()).isInstanceOf(Problem.CacheDamaged.class);
        assertThat(file).hasBinaryContent(before);
        assertThat(damaged()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSyncSetsItAsideAndBeginsANewOne(Harm harm) throws IOException {
        harm.to(file);
        byte[] before = Files.readAllBytes(file);

        Optional<Problem.CacheSetAside> aside = store(7);

        Path kept = folder.resolve("cache.damaged-20260701-090807.db").toAbsolutePath();
        assertThat(aside).map(Problem.CacheSetAside::aside).contains(kept);
        assertThat(kept).hasBinaryContent(before);
        assertThat(read()).isEqualTo(7);
        assertThat(store(8)).isEmpty();
        assertThat(read()).isEqualTo(8);
        assertThat(file.resolveSibling("cache.suspect")).doesNotExist();
    }

    @Test
    void flippedBitsAreToldAsDamageOrNotMet() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        int told = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] flipped = sound.clone();
            for (int flip = 0; flip < 40; flip++) {
                flipped[PAGE + random.nextInt(flipped.length - PAGE)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, flipped);
            try {
                read();
            } catch (ProblemException e) {
                assertThat(e.problem()).as("seed %d", seed).isInstanceOf(Problem.CacheDamaged.class);
                told++;
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void aSecondDamageInTheSameSecondDoesNotTakeThePlaceOfTheFirst() throws IOException {
        for (int damage = 0; damage < 3; damage++) {
            Harm.HEADER.to(file);
            assertThat(store(damage)).isPresent();
        }
        assertThat(damaged())
                .contains(
                        "cache.damaged-20260701-090807.db",
                        "cache.damaged-20260701-090807-2.db",
                        "cache.damaged-20260701-090807-3.db");
    }

    /** Some damage looks like other figures, which nobody can tell; none looks like a fault of the program. */
    @Test
    void wherePagesAreOverwrittenTheReaderAnswersOrSaysSoAndASyncGetsThrough() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        int noticed = 0;
        for (int seed = 0; seed < 24; seed++) {
            byte[] harmed = sound.clone();
            Random random = new Random(seed);
            int page = random.nextInt(1, sound.length / PAGE) * PAGE;
            byte[] garbage = new byte[PAGE];
            if (seed % 3 > 0) {
                random.nextBytes(garbage);
            }
            int from = seed % 3 == 1 ? random.nextInt(PAGE) : 0;
            System.arraycopy(garbage, from, harmed, page + from, PAGE - from);
            Files.write(file, harmed);
            try {
                read();
            } catch (ProblemException e) {
                assertThat(e.problem()).as("seed %s", seed).isInstanceOf(Problem.CacheDamaged.class);
                noticed++;
                assertThat(store(9)).as("seed %s", seed).isPresent();
                assertThat(read()).as("seed %s", seed).isEqualTo(9);
            }
            Files.deleteIfExists(file.resolveSibling("cache.suspect"));
        }
        assertThat(noticed).isGreaterThan(12);
    }

    @Test
    void theLogGoesWithItsFile() throws IOException, SQLException {
        try (Connection _ = holdingTheLog()) {
            Files.copy(file, folder.resolve("copy"));
            Files.copy(folder.resolve("cache.db-wal"), folder.resolve("copy-wal"));
        }
        Files.move(folder.resolve("copy"), replaced(file));
        Files.move(folder.resolve("copy-wal"), replaced(folder.resolve("cache.db-wal")));
        byte[] log = Files.readAllBytes(folder.resolve("cache.db-wal"));
        Files.write(file, new byte[0]);

        assertThat(readProblem()).as("an emptied file beside its log").isInstanceOf(Problem.CacheDamaged.class);
        assertThat(store(1)).isPresent();
        assertThat(folder.resolve("cache.damaged-20260701-090807.db-wal")).hasBinaryContent(log);
    }

    @Test
    void theWholeFileIsLookedAtBeforeEverySync() throws IOException, SQLException {
        int page = leafOfTheRows();
        write(file, (page - 1L) * PAGE, garbage(PAGE));

        // Nothing that this sync reads or writes is damaged.
        try (Cache cache = new Cache(file, CLOCK);
                CacheWriter writer = cache.write(DAYS.to())) {
            assertThat(writer.setAside()).isPresent();
        }
    }

    @Test
    void aReaderInUseGoesOverToTheNewFile() throws IOException {
        try (Cache open = new Cache(file, CLOCK)) {
            assertThat(texts(open)).containsExactly("customer 0", "customer 1", "customer 2");
            long version = open.version();
            Harm.HEADER.to(file);
            assertThat(store(1)).isPresent();

            assertThat(texts(open)).containsExactly("customer 0");
            assertThat(open.version()).isGreaterThan(version + 1_000);
        }
    }

    @Test
    void aSyncInTheSameProcessGoesOverAsWell() throws IOException {
        try (Cache open = new Cache(file, CLOCK)) {
            assertThat(texts(open)).hasSize(3);
            Harm.HEADER.to(file);
            try (CacheWriter writer = open.write(DAYS.to())) {
                assertThat(writer.setAside()).isPresent();
                assertThat(texts(open)).isEmpty();
                store(writer, 2);
                assertThat(texts(open)).containsExactly("customer 0", "customer 1");
            }
        }
    }

    @Test
    void whatTheUserChoseIsNeverMovedNorEmptied() throws IOException {
        Path user = folder.resolve("user.db").toAbsolutePath();
        UserData data = new UserData(user);
        data.set("theme", "dark");
        Harm.HEADER.to(user);
        byte[] before = Files.readAllBytes(user);

        ProblemException asked = catchThrowableOfType(ProblemException.class, () -> data.setting("theme"));
        ProblemException told = catchThrowableOfType(ProblemException.class, () -> data.set("theme", "light"));
        assertThat(List.of(asked.problem(), told.problem())).allMatch(Problem.UserFileDamaged.class::isInstance);
        assertThat(user).hasBinaryContent(before);
        assertThat(damaged()).isEmpty();
    }

    private Optional<Problem.CacheSetAside> store(int rows) {
        try (Cache cache = new Cache(file, CLOCK);
                CacheWriter writer = cache.write(DAYS.to())) {
            store(writer, rows);
            return writer.setAside();
        }
    }

    private static void store(CacheWriter writer, int rows) {
        Staging staging = writer.stage(DATASET);
        staging.add(Stored.page(
                DATASET,
                IntStream.range(0, rows)
                        .mapToObj(i -> Row.builder(DATASET)
                                .text(AzureUsage.CUSTOMER_NAME, "customer " + i % 3)
                                .date(AzureUsage.USAGE_DATE, DAYS.from().atStartOfDay())
                                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(i))
                                .build())
                        .toList()));
        writer.replaceDays(staging, DAYS, new Fetched(rows, 0, OptionalLong.empty()));
    }

    private Problem readProblem() {
        return catchThrowableOfType(ProblemException.class, this::read).problem();
    }

    private long read() {
        try (Cache cache = new Cache(file, CLOCK)) {
            return Stored.rows(cache, DATASET).size();
        }
    }

    private static List<String> texts(Cache cache) {
        return Stored.rows(cache, DATASET).stream()
                .map(row -> String.valueOf(row.text(AzureUsage.CUSTOMER_NAME)))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> damaged() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.startsWith("cache.damaged"))
                    .toList();
        }
    }

    private Connection holdingTheLog() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Sql.execute(connection, "PRAGMA wal_autocheckpoint = 0");
        Sql.execute(connection, "UPDATE state SET version = version + 1");
        return connection;
    }

    private static Path replaced(Path path) throws IOException {
        Files.deleteIfExists(path);
        return path;
    }

    /** A page that holds nothing but rows in the middle of the table. */
    private int leafOfTheRows() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet root = connection
                        .createStatement()
                        .executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = 'azure_usage'")) {
            byte[] page = new byte[PAGE];
            try (FileChannel channel = FileChannel.open(file)) {
                channel.read(ByteBuffer.wrap(page), (root.getLong(1) - 1) * PAGE);
            } catch (IOException e) {
                throw new SQLException(e);
            }
            // An inner page of a table: cells begin with the number of a child (fileformat.html, 1.6).
            assertThat(page[0]).isEqualTo((byte) 5);
            int cell = ByteBuffer.wrap(page).getShort(12 + 2 * 2) & 0xffff;
            return ByteBuffer.wrap(page).getInt(cell);
        }
    }

    private static byte[] garbage(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x5a);
        return bytes;
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }
}
