package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is let go is gone, from the file's bytes too, and is no gap; what is kept is as it was. */
class RetentionTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate LIMIT = LocalDate.of(2026, 1, 20);
    private static final Fetched ALL = new Fetched(0, 0, OptionalLong.empty());

    @TempDir
    Path home;

    static Stream<Dataset> dated() {
        return Stream.of(AzureUsage.DATASET, ProfileSearch.DATASET, Activity.DATASET);
    }

    @ParameterizedTest
    @MethodSource("dated")
    void daysBeforeTheLimitGoWithTheirWindows(Dataset dataset) {
        try (Cache cache = cache()) {
            List<Period> windows = List.of(
                    new Period(START, START.plusDays(9)),
                    new Period(START.plusDays(10), START.plusDays(29)),
                    new Period(START.plusDays(30), START.plusDays(39)));
            for (Period days : windows) {
                store(cache, dataset, days, new OddRows(days.hashCode(), dataset, days).rows(200));
            }
            List<Row> kept = Stored.rows(cache, dataset).stream()
                    .filter(row -> day(row) == null
                            || !Objects.requireNonNull(day(row)).isBefore(LIMIT))
                    .toList();
            long all = Stored.rows(cache, dataset).size();
            long version = cache.version();
            long removed = letGo(cache, dataset, LIMIT);
            assertThat(removed).isEqualTo(all - kept.size()).isPositive();
            assertThat(Stored.rows(cache, dataset)).isEqualTo(kept);
            assertThat(cache.version()).isGreaterThan(version);
            Freshness freshness = cache.freshness(dataset);
            assertThat(freshness.covered()).containsExactly(new Period(LIMIT, START.plusDays(39)));
            assertThat(freshness.rows()).isEqualTo(kept.size());
            assertThat(letGo(cache, dataset, LIMIT)).isZero();

            // What comes later takes the place of what is kept, and no code stands for two texts.
            List<Row> more = new OddRows(99, dataset, windows.get(2)).rows(100);
            store(cache, dataset, windows.get(2), more);
            assertThat(Stored.rows(cache, dataset).stream()
                            .filter(row -> windows.get(2).contains(Objects.requireNonNull(day(row))))
                            .count())
                    .isEqualTo(Stored.rows(cache, dataset).stream()
                            .filter(row -> !Objects.requireNonNull(day(row))
                                    .isBefore(windows.get(2).from()))
                            .count())
                    .isEqualTo(100);
        }
    }

    @Test
    void theNamesOfUsersLeaveTheFileAndItsCodesAreNeverUsedAgain() throws IOException, SQLException {
        Period old = new Period(START, START);
        Period recent = new Period(TODAY, TODAY);
        try (Cache cache = cache();
                Cache other = cache()) {
            store(cache, Activity.DATASET, recent, List.of(activity(TODAY, "stays@example.com")));
            List<Row> many = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                many.add(activity(START, "leaves-" + i + "@example.com"));
            }
            store(cache, Activity.DATASET, old, many);
            assertThat(Stored.rows(other, Activity.DATASET)).hasSize(3_001);
            assertThat(bytes("leaves-1234@example")).isTrue();
            long highest = highestCode();

            letGo(cache, Activity.DATASET, LIMIT);
            for (int i = 0; i < 3_000; i++) {
                assertThat(bytes("leaves-" + i + "@example")).isFalse();
            }
            assertThat(bytes("stays@example.com")).isTrue();

            store(
                    cache,
                    Activity.DATASET,
                    new Period(TODAY.minusDays(1), TODAY.minusDays(1)),
                    List.of(activity(TODAY.minusDays(1), "new@example.com")));
            assertThat(highestCode()).isGreaterThan(highest);
            // A reader from before the clean-up knows the old texts by their codes.
            assertThat(Stored.rows(other, Activity.DATASET))
                    .extracting(row -> row.text(Activity.USER_PRINCIPAL_NAME))
                    .containsExactly("new@example.com", "stays@example.com");
        }
    }

    @Test
    void aStandingSetLetsGoOfRowsThatWereGoneByThen() {
        Dataset dataset = Subscriptions.DATASET;
        Period any = new Period(START, TODAY);
        List<Row> first = new OddRows(1, dataset, any).rows(50);
        List<Row> second = new OddRows(2, dataset, any).rows(50);
        List<Row> third = new OddRows(3, dataset, any).rows(50);
        try (Cache cache = cache()) {
            standing(cache, LocalDate.of(2026, 1, 10), first);
            standing(cache, LocalDate.of(2026, 1, 15), second);
            standing(cache, LocalDate.of(2026, 2, 1), third);
            List<Row> now = Stored.rows(cache, dataset);
            long removed = letGo(cache, dataset, LIMIT);
            assertThat(removed).isEqualTo(new java.util.HashSet<>(first).size() == 50 ? 50 : removed);
            assertThat(Stored.rows(cache, dataset)).isEqualTo(now);
            assertThat(cache.freshness(dataset).rows()).isEqualTo(50);
            assertThat(letGo(cache, dataset, LIMIT)).isZero();
            assertThat(number("SELECT COUNT(*) FROM subscriptions WHERE _until IS NOT NULL"))
                    .isPositive();
            assertThat(number("SELECT MIN(sync) FROM sync_set WHERE dataset = 'subscriptions'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aClockThatWentWrongOnceMakesNoOtherRowOld() {
        Dataset dataset = Subscriptions.DATASET;
        Period any = new Period(START, TODAY);
        try (Cache cache = cache()) {
            standing(cache, LocalDate.of(2026, 2, 10), new OddRows(1, dataset, any).rows(50));
            standing(cache, LocalDate.of(2026, 2, 15), new OddRows(2, dataset, any).rows(50));
            standing(cache, LocalDate.of(1970, 1, 1), new OddRows(3, dataset, any).rows(50));
            assertThat(letGo(cache, dataset, LIMIT)).isZero();
        }
    }

    @Test
    void whatAReaderHoldsOnToGoesWithTheNextTry() throws IOException, SQLException {
        Period old = new Period(START, START);
        try (Cache cache = cache()) {
            store(cache, Activity.DATASET, old, List.of(activity(START, "leaves@example.com")));
            try (Connection window = DriverManager.getConnection(
                            "jdbc:sqlite:" + home.resolve("cache.db").toUri());
                    Statement look = window.createStatement()) {
                look.execute("BEGIN");
                look.executeQuery("SELECT COUNT(*) FROM text").close();
                try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                    assertThat(cleaner.letGo(Activity.DATASET, LIMIT)).isOne();
                    cleaner.compact();
                    assertThat(cleaner.emptySideFile()).isFalse();
                }
                assertThat(Stored.rows(cache, Activity.DATASET)).isEmpty();
                look.execute("COMMIT");
                try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                    assertThat(cleaner.letGo(Activity.DATASET, LIMIT)).isZero();
                }
                assertThat(Files.size(home.resolve("cache.db-wal"))).isZero();
                assertThat(bytes("leaves@example")).isFalse();
            }
        }
    }

    @Test
    void aSourceWithoutRowsStaysKnownToHaveNone() {
        try (Cache cache = cache()) {
            store(cache, ProfileSearch.DATASET, new Period(StoredWindow.BEGINNING, TODAY), List.of());
            letGo(cache, ProfileSearch.DATASET, LIMIT);
            assertThat(cache.freshness(ProfileSearch.DATASET).covered())
                    .containsExactly(new Period(StoredWindow.BEGINNING, TODAY));
        }
    }

    @Test
    void onlyActivityHasARuleOfItsOwn() {
        for (Dataset dataset : Datasets.all()) {
            assertThat(dataset.keptMonths().orElse(0)).isEqualTo(dataset == Activity.DATASET ? 13 : 0);
        }
    }

    private Cache cache() {
        return new Cache(home.resolve("cache.db"), InstantSource.system());
    }

    private static long letGo(Cache cache, Dataset dataset, LocalDate limit) {
        try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
            return cleaner.letGo(dataset, limit);
        }
    }

    private static void store(Cache cache, Dataset dataset, Period days, List<Row> rows) {
        try (CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            writer.replaceDays(staging, days, ALL);
        }
    }

    private static void standing(Cache cache, LocalDate filed, List<Row> rows) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(Subscriptions.DATASET);
            staging.add(Stored.page(Subscriptions.DATASET, rows));
            writer.replaceStanding(staging, ALL);
        }
    }

    private static Row activity(LocalDate day, String user) {
        return Row.builder(Activity.DATASET)
                .date(Activity.OPERATION_DATE, day.atStartOfDay())
                .text(Activity.USER_PRINCIPAL_NAME, user)
                .build();
    }

    private static java.time.@org.jspecify.annotations.Nullable LocalDate day(Row row) {
        var date = row.date(row.dataset().date());
        return date == null ? null : date.toLocalDate();
    }

    private boolean bytes(String text) throws IOException {
        for (String side : List.of("", "-wal")) {
            Path file = home.resolve("cache.db" + side);
            if (Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private long highestCode() throws SQLException {
        return number("SELECT MAX(code) FROM text");
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cache.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
