package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.InfoTable;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The views of a copy, read by plain JDBC, tell every row as it was sent. */
class CacheCopyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Period DAYS = new Period(LocalDate.of(1969, 12, 20), LocalDate.of(1970, 1, 10));
    private static final Fetched ALL = new Fetched(0, 0, OptionalLong.empty());
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @TempDir
    Path home;

    static Stream<Dataset> sets() {
        return Datasets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyFieldOfEveryRowIsToldAsItWasSent(Dataset dataset) throws Exception {
        List<Row> rows = new OddRows(5, dataset, DAYS).rows(120);
        try (Cache cache = cache()) {
            store(cache, dataset, rows);
            Path copy = home.resolve("copy.db");
            assertThat(cache.copy(copy, _ -> List.of())).isTrue();
            List<String> expected = Stored.rows(cache, dataset).stream()
                    .map(CacheCopyTest::told)
                    .sorted()
                    .toList();
            assertThat(view(copy, dataset, dataset.id().replace('-', '_')))
                    .hasSize(120)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void historyTellsWhatWasValidWhen() throws Exception {
        Dataset dataset = Subscriptions.DATASET;
        try (Cache cache = cache()) {
            Row gone = subscription("gone");
            Row stays = subscription("stays");
            Row later = subscription("later");
            standing(cache, LocalDate.of(2026, 1, 1), gone, stays);
            standing(cache, LocalDate.of(2026, 2, 1), stays, later);
            Path copy = home.resolve("copy.db");
            cache.copy(copy, freshness -> {
                assertThat(freshness).hasSameSizeAs(Datasets.all());
                return List.of(new InfoTable("about", List.of("what", "value"), List.of(List.of("x", ""))));
            });
            assertThat(lines(copy, "SELECT id, validFrom, validUntil FROM subscriptions_history ORDER BY id"))
                    .containsExactly("gone|2026-01-01|2026-02-01", "later|2026-02-01|null", "stays|2026-01-01|null");
            assertThat(lines(copy, "SELECT id FROM subscriptions ORDER BY id")).containsExactly("later", "stays");
            assertThat(lines(copy, "SELECT what, value FROM about")).containsExactly("x|null");
            assertThat(lines(copy, "SELECT dataset, firstDay, lastDay, rows, leftOut FROM windows"))
                    .containsExactly(dataset.id() + "|1900-01-01|2026-02-01|2|0");
            assertThat(lines(copy, "SELECT sync, filedDay, endedAt IS NULL FROM syncs"))
                    .containsExactly("1|2026-01-01|0", "2|2026-02-01|0");
            assertThat(lines(copy, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(lines(copy, "PRAGMA journal_mode")).containsExactly("delete");
            assertThat(lines(copy, "SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE '%forgotten%'"))
                    .containsExactly("0");
        }
    }

    @Test
    void aCopyIsItsOwnersAndNoCache() throws Exception {
        try (Cache cache = cache()) {
            assertThat(cache.copy(home.resolve("none.db"), _ -> List.of())).isFalse();
            assertThat(Files.exists(home.resolve("none.db"))).isFalse();
            store(cache, Subscriptions.DATASET, List.of(subscription("a")));
            Path copy = home.resolve("copy.db");
            cache.copy(copy, _ -> List.of());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
            try (Cache taken = new Cache(copy, InstantSource.system())) {
                org.assertj.core.api.Assertions.assertThatThrownBy(taken::version)
                        .hasMessageContaining("NotACache");
            }
        }
    }

    private Cache cache() {
        return new Cache(home.resolve("cache.db"), InstantSource.system());
    }

    private static void store(Cache cache, Dataset dataset, List<Row> rows) {
        try (CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            if (dataset.arrival() == Arrival.AS_NOW) {
                writer.replaceStanding(staging, ALL);
            } else {
                writer.replaceAll(staging, List.of(DAYS), ALL);
            }
        }
    }

    private static void standing(Cache cache, LocalDate filed, Row... rows) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(Subscriptions.DATASET);
            staging.add(Stored.page(Subscriptions.DATASET, List.of(rows)));
            writer.replaceStanding(staging, ALL);
        }
    }

    private static Row subscription(String id) {
        return Row.builder(Subscriptions.DATASET).text(Subscriptions.ID, id).build();
    }

    /** A row in the words of the copy, by Java's own ways to write dates. */
    private static String told(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.dataset().fields().size(); i++) {
            values.add(told(row.dataset().fields().get(i), row.value(i)));
        }
        return String.join("|", values);
    }

    private static String told(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case LocalDateTime time -> {
                long nanos = time.toLocalTime().toNanoOfDay() % 1_000_000_000;
                String fraction = nanos == 0 ? "" : ".%07d".formatted(nanos / 100);
                yield field instanceof DateField date && date.precision() == DateField.Precision.DAY
                        ? time.toLocalDate().toString()
                        : SECONDS.format(time) + fraction + "Z";
            }
            case Boolean flag -> flag ? "1" : "0";
            case BigDecimal number -> number.stripTrailingZeros() + " " + number.doubleValue();
            default -> value.toString();
        };
    }

    private static List<String> view(Path copy, Dataset dataset, String view) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + view)) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (Field field : dataset.fields()) {
                    values.add(
                            switch (field) {
                                case TextField _ -> text(found.getObject(field.name()));
                                case DateField _, FlagField _ -> String.valueOf(found.getObject(field.name()));
                                case Measure _ -> {
                                    String exact = found.getString(field.name());
                                    yield exact == null
                                            ? "null"
                                            : new BigDecimal(exact).stripTrailingZeros() + " "
                                                    + found.getDouble(field.name() + "_number");
                                }
                            });
                }
                rows.add(String.join("|", values));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String text(@Nullable Object value) {
        // Java's decoder replaces halves of pairs, so they are put together here.
        if (value instanceof byte[] bytes) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < bytes.length; i += 2) {
                text.append((char) (((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)));
            }
            return text.toString();
        }
        return value == null
                ? "null"
                : new String(value.toString().getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    private static List<String> lines(Path copy, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(found.getObject(i)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }
}
