package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Look;
import dev.partnerlens.core.Note;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.SavedView;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever meets damage notes it for the next sync, and names the file that has it. */
class DamageNotedTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final Period DAYS = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T09:08:07Z"));
    private static final Partner PARTNER = new Partner("contoso", Cloud.GLOBAL);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() {
        file = folder.resolve("cache.db").toAbsolutePath();
        try (Cache cache = new Cache(file, CLOCK);
                CacheWriter writer = cache.write(DAYS.to())) {
            Staging staging = writer.stage(DATASET);
            staging.add(Stored.page(
                    DATASET,
                    IntStream.range(0, 3_000)
                            .mapToObj(i -> Row.builder(DATASET)
                                    .text(AzureUsage.CUSTOMER_NAME, "customer " + i % 3)
                                    .date(AzureUsage.USAGE_DATE, DAYS.from().atStartOfDay())
                                    .number(AzureUsage.QUANTITY, BigDecimal.valueOf(i))
                                    .build())
                            .toList()));
            writer.replaceDays(staging, DAYS, new Fetched(3_000, 0, OptionalLong.empty()));
        }
    }

    @Test
    void byAnExport() throws Exception {
        harm(file, "azure_usage");
        try (Cache cache = new Cache(file, CLOCK)) {
            assertNoted(() -> cache.copy(folder.resolve("copy.db"), _ -> List.of()));
        }
    }

    @Test
    void byRetention() throws Exception {
        harm(file, "azure_usage");
        try (Cache cache = new Cache(file, CLOCK);
                CacheCleaner cleaner = cache.clean().orElseThrow()) {
            assertNoted(() -> cleaner.letGo(DATASET, DAYS.to().plusDays(1)));
        }
    }

    @Test
    void byForgetting() throws Exception {
        harm(file, "text");
        try (Cache cache = new Cache(file, CLOCK);
                CacheCleaner cleaner = cache.clean().orElseThrow()) {
            assertNoted(() -> cleaner.names("any"));
        }
    }

    @Test
    void byTidyingUp() throws Exception {
        harm(file, "azure_usage");
        try (Cache cache = new Cache(file, CLOCK);
                CacheCleaner cleaner = cache.clean().orElseThrow()) {
            assertNoted(cleaner::compact);
        }
    }

    @Test
    void troubleOfACopyNamesTheCopy() {
        Path taken = folder.resolve("copy.db");
        try (Cache cache = new Cache(file, CLOCK)) {
            assertThat(cache.copy(taken, _ -> List.of())).isTrue();
            ProblemException told =
                    catchThrowableOfType(ProblemException.class, () -> cache.copy(taken, _ -> List.of()));
            assertThat(told.problem().toString()).doesNotContain("cache.db");
        }
        assertThat(folder.resolve("cache.suspect")).doesNotExist();
    }

    @Test
    void theUsersOwnFileIsNamedAsThat() throws Exception {
        Path user = folder.resolve("user.db").toAbsolutePath();
        UserData data = new UserData(user);
        data.used(PARTNER);
        for (String table : List.of("looked", "spelling", "note", "saved_view")) {
            harm(user, table);
        }
        byte[] before = Files.readAllBytes(user);
        assertUsers(() -> new Looks(user).note(PARTNER, new Look(1, Instant.EPOCH)));
        assertUsers(() ->
                new SpellingBook(user, PARTNER).group(DATASET, AzureUsage.RESOURCE_LOCATION, List.of("a", "b"), "a"));
        assertUsers(() -> data.writings(PARTNER).put(new SavedView("a", "b")));
        assertUsers(() -> data.writings(PARTNER)
                .put(new Note(0, Optional.of(DAYS.to()), Optional.empty(), "text", Instant.EPOCH)));
        assertUsers(() -> data.forgetCustomer(PARTNER, "id", Set.of("name")));
        assertThat(user).hasBinaryContent(before);
        assertThat(folder.resolve("cache.suspect")).doesNotExist();
    }

    private static void assertUsers(ThrowingCallable work) {
        assertThat(catchThrowableOfType(ProblemException.class, work).problem())
                .isInstanceOf(Problem.UserFileDamaged.class);
    }

    private void assertNoted(ThrowingCallable work) {
        Problem told = catchThrowableOfType(ProblemException.class, work).problem();
        assertThat(told)
                .isInstanceOfSatisfying(
                        Problem.CacheDamaged.class,
                        damaged -> assertThat(damaged.file()).isEqualTo(file));
        assertThat(folder.resolve("cache.suspect")).exists();
    }

    /** Overwrites the page that a table begins with. */
    private static void harm(Path file, String table) throws Exception {
        long page;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            page = Sql.number(connection, "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] garbage = new byte[4096];
            Arrays.fill(garbage, (byte) 0x5a);
            channel.write(ByteBuffer.wrap(garbage), (page - 1) * garbage.length);
        }
    }
}
