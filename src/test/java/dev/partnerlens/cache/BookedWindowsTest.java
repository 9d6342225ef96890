package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted beside the rows adds up to what came and is stored. */
class BookedWindowsTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Period DAYS = new Period(FIRST, FIRST.plusDays(9));

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = home.resolve("cache.db");
    }

    @Test
    void aCutWindowCountsNothingTwice() throws SQLException {
        try (Cache cache = cache()) {
            store(cache, DAYS, rows(DAYS));
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                cleaner.forget("forgotten", 0);
            }
            assertBooked(10);
            store(cache, DAYS, rows(DAYS));
            assertBooked(10);
            // In the middle, where one row more is left out than before, at the end, and beyond it.
            List<Row> more = new ArrayList<>(rows(DAYS));
            more.add(row(FIRST.plusDays(4), "forgotten"));
            store(cache, new Period(FIRST.plusDays(3), FIRST.plusDays(5)), more);
            assertBooked(11);
            store(cache, new Period(FIRST.plusDays(9), FIRST.plusDays(12)), more);
            assertBooked(11);
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                cleaner.letGo(USAGE, FIRST.plusDays(2));
            }
            assertBooked(9);
            try (CacheCleaner cleaner = cache.clean().orElseThrow()) {
                cleaner.letGo(USAGE, FIRST.plusDays(4));
            }
            assertBooked(7);
        }
    }

    private void assertBooked(long leftOut) throws SQLException {
        assertThat(number("SELECT SUM(left_out) FROM window")).isEqualTo(leftOut);
        assertThat(number("SELECT SUM(rows) FROM window")).isEqualTo(number("SELECT COUNT(*) FROM azure_usage"));
        assertThat(number(
                        "SELECT COUNT(*) FROM window WHERE received <> rows + outside AND received <> rows + left_out"))
                .isZero();
    }

    @Test
    void aWindowKeptIsNoWindowStored() throws SQLException {
        Period later = new Period(FIRST.plusDays(10), FIRST.plusDays(19));
        try (Cache cache = cache()) {
            store(cache, DAYS, rows(DAYS));
            store(cache, DAYS, List.of());
            assertThat(number("SELECT windows FROM sync_set WHERE sync = 2")).isZero();
            assertThat(number("SELECT rows FROM sync_set WHERE sync = 2")).isZero();
            List<Row> all = new ArrayList<>(rows(DAYS));
            all.addAll(rows(later));
            try (CacheWriter writer = cache.write(FIRST.plusDays(30))) {
                Staging staging = writer.stage(USAGE);
                staging.add(Stored.page(USAGE, all));
                writer.replaceAll(staging, List.of(later), new Fetched(all.size(), 0, OptionalLong.empty()));
            }
            assertThat(number("SELECT windows FROM sync_set WHERE sync = 3")).isEqualTo(1);
            assertThat(number("SELECT rows FROM sync_set WHERE sync = 3"))
                    .isEqualTo(rows(later).size());
        }
    }

    @Test
    void aFullDayIsAProblemWithAName() {
        long day = FIRST.toEpochDay();
        assertThat(DayKey.day(DayKey.of(day, (1L << DayKey.PLACE_BITS) - 1))).isEqualTo(day);
        assertThatThrownBy(() -> DayKey.of(day, 1L << DayKey.PLACE_BITS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.DayTooFull(FIRST, 1_048_576)));
        assertThatThrownBy(() -> DayKey.of(DayKey.NO_DAY, 1L << DayKey.PLACE_BITS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.DayTooFull(LocalDate.MIN, 1_048_576)));
    }

    private Cache cache() {
        return new Cache(file, InstantSource.system());
    }

    /** Each day a row of somebody who will be forgotten, and two of somebody else. */
    private static List<Row> rows(Period days) {
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .flatMap(day -> List.of(row(day, "forgotten"), row(day, "kept"), row(day, "kept")).stream())
                .toList();
    }

    private static Row row(LocalDate day, String customer) {
        return Row.builder(USAGE)
                .text(AzureUsage.CUSTOMER_TENANT_ID, customer)
                .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                .build();
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE)).toLocalDate();
    }

    private static void store(Cache cache, Period days, List<Row> rows) {
        List<Row> inside = rows.stream().filter(row -> days.contains(day(row))).toList();
        try (CacheWriter writer = cache.write(FIRST.plusDays(30))) {
            Staging staging = writer.stage(USAGE);
            staging.add(Stored.page(USAGE, inside));
            writer.replaceDays(staging, days, new Fetched(inside.size(), 0, OptionalLong.empty()));
            writer.succeeded(USAGE);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sql.number(connection, sql);
        }
    }
}
