package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
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
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What syncing again and again does to the file, without it ever being rewritten. */
class GrowthTest {
    private static final int SYNCS = 50;
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Dataset USAGE = AzureUsage.DATASET;

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = home.resolve("cache.db");
    }

    @Test
    void whatCameBackTheSameTakesNoSpace() throws SQLException {
        Period days = new Period(TODAY.minusDays(29), TODAY);
        List<Row> usage = new OddRows(1, USAGE, days).rows(4_000);
        List<Row> search = new OddRows(2, ProfileSearch.DATASET, days).rows(500);
        List<Row> subscriptions = new OddRows(3, Subscriptions.DATASET, days).rows(1_000);
        List<Long> sizes = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (Cache cache = new Cache(file, InstantSource.system())) {
            for (int sync = 0; sync <= SYNCS; sync++) {
                try (CacheWriter writer = cache.write(TODAY)) {
                    replace(writer, days, USAGE, usage);
                    replace(writer, days, ProfileSearch.DATASET, search);
                    Staging staging = writer.stage(Subscriptions.DATASET);
                    staging.add(Stored.page(Subscriptions.DATASET, subscriptions));
                    writer.replaceStanding(staging, fetched(1_000));
                }
                sizes.add(size());
                told.add(pages());
            }
        }
        assertThat(number("SELECT COUNT(*) FROM azure_usage_past")).isZero();
        assertThat(number("SELECT COUNT(*) FROM azure_usage_later")).isZero();
        assertThat(number("SELECT COUNT(*) FROM subscriptions")).isEqualTo(1_000);
        // The book of syncs alone grows, by some hundred bytes each.
        assertThat(sizes.getLast() - sizes.get(1)).as("from %s", told.get(1)).isLessThan(16 * 4096L);
    }

    @Test
    void whatCameBackDifferentTakesTheSpaceOfTheDifference() throws SQLException {
        Random random = new Random(5);
        Period days = new Period(TODAY.minusDays(29), TODAY);
        List<Row> rows = new ArrayList<>();
        ManyMeters meters = new ManyMeters(200);
        long afterFirst = 0;
        long changed = 0;
        try (Cache cache = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(TODAY)) {
                meters.store(writer, days);
            }
            rows.addAll(Stored.rows(cache, USAGE));
            for (int sync = 0; sync < SYNCS; sync++) {
                if (sync == 1) {
                    afterFirst = size();
                }
                LocalDate from = TODAY.minusDays(random.nextInt(23) + 7L);
                Period window = new Period(from, from.plusDays(7));
                for (int i = 0; i < rows.size(); i++) {
                    if (window.contains(day(rows.get(i))) && random.nextInt(10) == 0) {
                        rows.set(i, with(rows.get(i), BigDecimal.valueOf(random.nextInt(100_000_000), 6)));
                        changed += sync == 0 ? 0 : 1;
                    }
                }
                List<Row> answer =
                        rows.stream().filter(row -> window.contains(day(row))).toList();
                try (CacheWriter writer = cache.write(TODAY)) {
                    replace(writer, window, USAGE, answer);
                }
            }
            assertThat(Stored.rows(cache, USAGE)).isEqualTo(rows);
        }
        // Each change keeps a row that is past and a note on the new one; no page is lost over it.
        assertThat(size() - afterFirst).isLessThan(changed * 45 + 32 * 4096L);
        assertThat(number("PRAGMA freelist_count") * 4096).isLessThan(size() / 10);
    }

    private static Row with(Row row, BigDecimal quantity) {
        Row.Builder other = Row.builder(USAGE);
        for (int i = 0; i < USAGE.fields().size(); i++) {
            other.value(i, row.value(i));
        }
        return other.number(AzureUsage.QUANTITY, quantity).build();
    }

    private static void replace(CacheWriter writer, Period days, Dataset dataset, List<Row> rows) {
        Staging staging = writer.stage(dataset);
        staging.add(Stored.page(dataset, rows));
        writer.replaceDays(staging, days, fetched(rows.size()));
    }

    private static Fetched fetched(int rows) {
        return new Fetched(rows, 0, OptionalLong.of(rows));
    }

    /** With everything written back into the file. */
    private long size() throws SQLException {
        number("PRAGMA wal_checkpoint(TRUNCATE)");
        return Footprint.of(file);
    }

    private String pages() throws SQLException {
        return number("PRAGMA page_count") + " pages, " + number("PRAGMA freelist_count") + " free";
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sql.number(connection, sql);
        }
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE)).toLocalDate();
    }
}
