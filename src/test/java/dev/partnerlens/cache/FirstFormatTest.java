package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Ticks;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the first format, kept as they were written: two syncs of an invented partner, filed a week apart. */
class FirstFormatTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 8);

    @TempDir
    Path home;

    private Path file = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        file = home.resolve("cache.db");
        kept = home.resolve("kept.db");
        for (Path copy : List.of(file, kept)) {
            try (var in = Objects.requireNonNull(getClass().getResourceAsStream("v1/cache.db"))) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static List<Dataset> datasets() {
        return Datasets.all();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyRowIsStillThere(Dataset dataset) throws SQLException {
        List<String> before = plainRows(dataset, "");
        try (Cache cache = new Cache(file, InstantSource.system())) {
            // Only a look: the tables beside the rows are not made yet.
            List<String> now = Stored.rows(cache, dataset).stream()
                    .map(FirstFormatTest::told)
                    .toList();

            assertThat(now).containsExactlyInAnyOrderElementsOf(before);
            assertThat(cache.freshness(dataset).rows()).isEqualTo(before.size());
            assertThat(cache.freshness(dataset).standing() == Standing.FETCHED)
                    .isEqualTo(plainNumber("SELECT COUNT(*) FROM window WHERE dataset = '" + dataset.id() + "'") > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theFirstDayIsKnownAsFarAsItWasKept(Dataset dataset) throws SQLException {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            assertThat(cache.past().now()).isEqualTo(2);
            assertThat(cache.past().at(FIRST.minusDays(1))).isZero();
            assertThat(cache.past().at(SECOND.minusDays(1))).isEqualTo(1);
            CodedSource then = cache.past().asOf(SECOND.minusDays(1));
            List<String> rows = Stored.rows(then, dataset).stream()
                    .map(FirstFormatTest::told)
                    .toList();
            if (dataset.arrival() == Arrival.AS_NOW) {
                assertThat(rows)
                        .containsExactlyInAnyOrderElementsOf(
                                plainRows(dataset, "f._since <= 1 AND (f._until IS NULL OR f._until > 1)"));
                List<String> now = plainRows(dataset, "");
                assertThat(cache.past().changes(dataset, 1, 2).isEmpty())
                        .isEqualTo(sorted(rows).equals(sorted(now)));
            } else {
                // Of a window that was fetched again, the first format kept the newest rows only.
                assertThat(rows).containsExactlyInAnyOrderElementsOf(plainRows(dataset, """
                    EXISTS (SELECT 1 FROM window w WHERE w.dataset = '%s' AND w.sync = 1
                        AND f._id >> 26 BETWEEN w.from_day AND w.to_day)\
                    """.formatted(dataset.id())));
                Freshness told = then.freshness(dataset);
                assertThat(told.rows()).isEqualTo(rows.size());
                assertThat(told.covered()).allMatch(days -> !days.to().isAfter(FIRST));
            }
            Freshness today = cache.past().asOf(SECOND).freshness(dataset);
            assertThat(today).isEqualTo(cache.freshness(dataset));
        }
    }

    @Test
    void theNextSyncGoesOnFromThere() {
        Dataset usage = AzureUsage.DATASET;
        LocalDate third = SECOND.plusDays(1);
        try (Cache cache = new Cache(file, InstantSource.system())) {
            List<Row> before = Stored.rows(cache, usage);
            Period days = new Period(SECOND.minusDays(3), third);
            List<Row> again = new ArrayList<>(
                    before.stream().filter(row -> days.contains(day(row))).toList());
            Row gone = again.removeFirst();
            try (CacheWriter writer = cache.write(third)) {
                Staging staging = writer.stage(usage);
                staging.add(Stored.page(usage, again));
                writer.replaceDays(staging, days, new Fetched(again.size(), 0, OptionalLong.empty()));
                writer.succeeded(usage);
            }
            List<Row> now = new ArrayList<>(before);
            now.remove(gone);
            assertThat(Stored.rows(cache, usage)).isEqualTo(now);
            assertThat(Stored.rows(cache.past().asOf(SECOND), usage)).containsExactlyInAnyOrderElementsOf(before);
            assertThat(cache.past().asOf(SECOND).freshness(usage).rows()).isEqualTo(before.size());
            assertThat(cache.freshness(usage).through()).contains(third);
        }
    }

    @Test
    void aMigrationThatFailsHalfWayChangesNothing() throws SQLException, IOException {
        Migrations broken = new Migrations(
                Migrations.PARTNER.applicationId(),
                List.of("partner/V001__bookkeeping.sql", "partner/V002__past.sql", "broken.sql"));
        SqliteFile tried = new SqliteFile(file, broken);

        assertThatThrownBy(tried::open).isInstanceOf(ProblemException.class);

        assertThat(dump(file)).isEqualTo(dump(kept));
        try (Cache cache = new Cache(file, InstantSource.system())) {
            assertThat(Stored.rows(cache, AzureUsage.DATASET)).hasSize(487);
        }
        assertThat(Sql.number(connect(file), "PRAGMA user_version")).isEqualTo(2);
    }

    /** Every table and every row, by SQLite's own words. */
    private static List<String> dump(Path file) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect(file)) {
            all.add("version " + Sql.number(connection, "PRAGMA user_version"));
            TreeMap<String, String> tables = new TreeMap<>();
            try (ResultSet found = connection
                    .createStatement()
                    .executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")) {
                while (found.next()) {
                    tables.put(found.getString(1), found.getString(2));
                }
            }
            for (var table : tables.entrySet()) {
                all.add(table.getValue());
                try (ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM " + table.getKey())) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table.getKey());
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(rows.getString(i));
                        }
                        all.add(row.toString());
                    }
                }
            }
        }
        return all;
    }

    /** Rows as plain SQL tells them from the file as it was, in the format's own terms. */
    private List<String> plainRows(Dataset dataset, String which) throws SQLException {
        String table = dataset.id().replace('-', '_');
        if (plainNumber("SELECT COUNT(*) FROM sqlite_schema WHERE name = '" + table + "'") == 0) {
            return List.of();
        }
        boolean dated = dataset.arrival() == Arrival.BY_DATE;
        boolean series = dated && !dataset.figures().isEmpty();
        List<String> columns = new ArrayList<>();
        for (Field field : dataset.fields()) {
            String from = series && !(field instanceof Measure) ? "s" : "f";
            String column = from + ".\"" + field.name() + "\"";
            columns.add(
                    switch (field) {
                        case TextField _ -> "(SELECT text FROM text WHERE code = " + column + ")";
                        case DateField date
                        when dated && date.equals(dataset.date()) ->
                            "(f._id >> 26) * 864000000000 + " + from + "._time";
                        case Measure _ -> """
                            CASE WHEN %1$s & 31 = 31 THEN (SELECT text FROM text WHERE code = %1$s >> 5)
                            ELSE (%1$s >> 5) || 'e-' || (%1$s & 31) END\
                            """.formatted(column);
                        default -> column;
                    });
        }
        String where = which.isEmpty() ? dated ? "TRUE" : "f._until IS NULL" : which;
        String sql = "SELECT " + String.join(", ", columns) + " FROM " + table + " f "
                + (series ? "JOIN " + table + "_series s ON s._id = f._series " : "") + "WHERE " + where;
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect(kept);
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns.size(); i++) {
                    boolean number = dataset.fields().get(i - 1) instanceof Measure && found.getString(i) != null;
                    row.append('|').append(number ? new BigDecimal(found.getString(i)) : found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String told(Row row) {
        StringBuilder told = new StringBuilder();
        for (Field field : row.dataset().fields()) {
            Object value = row.value(row.dataset().position(field));
            told.append('|')
                    .append(
                            value == null
                                    ? null
                                    : switch (field) {
                                        case TextField _ -> value;
                                        case DateField _ -> Ticks.of((LocalDateTime) value);
                                        case Measure _ -> value;
                                        default -> (Boolean) value ? 1 : 0;
                                    });
        }
        return told.toString();
    }

    /** The old keys had room for 67 million rows a day; what is beyond the room of now goes on in the days after it. */
    @Test
    void aDayWithMoreRowsThanThereAreKeysNowLosesNone() throws SQLException {
        long before;
        try (Connection connection = connect(file)) {
            before = Sql.number(connection, "SELECT COUNT(*) FROM azure_usage");
            long day = Sql.number(connection, "SELECT MAX(_id) >> 26 FROM azure_usage");
            Sql.execute(connection, "CREATE TEMP TABLE more AS SELECT * FROM azure_usage ORDER BY _id DESC LIMIT 1");
            Sql.update(
                    connection,
                    "UPDATE more SET _id = ?",
                    (day << 26) + ((1L << DayKey.PLACE_BITS) << Long.numberOfTrailingZeros(day)));
            Sql.execute(connection, "INSERT INTO azure_usage SELECT * FROM more");
        }
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(SECOND)) {
            writer.failed(AzureUsage.DATASET, new Problem.Stopped());
        }
        try (Connection connection = connect(file)) {
            assertThat(Sql.number(connection, "SELECT COUNT(*) FROM azure_usage"))
                    .isEqualTo(before + 1);
        }
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE)).toLocalDate();
    }

    private long plainNumber(String sql) throws SQLException {
        try (Connection connection = connect(kept)) {
            return Sql.number(connection, sql);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
