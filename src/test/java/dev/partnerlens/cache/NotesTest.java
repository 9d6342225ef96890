package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
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
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept beside the rows, and what happens when a declaration grows. */
class NotesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Fetched ALL = new Fetched(1, 0, OptionalLong.empty());
    private static final DateField DATE = DateField.day("date");
    private static final TextField NAME = TextField.text("name");

    @TempDir
    Path home;

    @Test
    void notesGoWithTheWindowTheyBelongTo() throws SQLException {
        Dataset usage = AzureUsage.DATASET;
        SetAside noDate = new SetAside("usageDate", "a date");
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(usage);
            Set<Field> sent = Set.of(AzureUsage.QUANTITY);
            staging.add(new RowBatch(usage, List.of(), sent, List.of(noDate, noDate), Map.of("tags", 3L)));
            staging.add(new RowBatch(usage, List.of(), sent, List.of(noDate), Map.of("tags", 4L)));
            writer.replaceDays(staging, Period.day(TODAY), ALL);

            assertThat(staging.aside()).isEqualTo(3);
            assertThat(cache.freshness(usage).setAside()).isEqualTo(3);
            assertThat(cache.freshness(usage).delivered()).containsExactly(AzureUsage.QUANTITY);
            assertThat(cache.freshness(Subscriptions.DATASET).setAside()).isZero();
            assertThat(unknownFields()).isEqualTo(7);

            writer.replaceDays(writer.stage(usage), Period.day(TODAY), ALL);

            assertThat(cache.freshness(usage).setAside()).isZero();
            assertThat(cache.freshness(usage).delivered()).containsExactly(AzureUsage.QUANTITY);
            assertThat(unknownFields()).isZero();
        }
    }

    /** A set in each of the three layouts. */
    record Layout(String name, Arrival arrival, Field other) {
        Dataset with(Field... added) {
            List<Field> fields = new ArrayList<>(List.of(DATE, other));
            fields.addAll(List.of(added));
            return new Dataset("grown", Endpoint.analytics("/grown"), arrival, DATE, fields, List.of());
        }
    }

    static List<Layout> layouts() {
        return List.of(
                new Layout("series", Arrival.BY_DATE, Measure.count("amount")),
                new Layout("dated", Arrival.BY_DATE, FlagField.flag("seen")),
                new Layout("standing", Arrival.AS_NOW, FlagField.flag("seen")));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aFieldDeclaredLaterIsAbsentFromOlderRows(Layout layout) {
        Dataset before = layout.with();
        Dataset after = layout.with(NAME);
        LocalDate yesterday = TODAY.minusDays(1);
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            store(
                    cache,
                    Row.builder(before).date(DATE, yesterday.atStartOfDay()).build());

            Row old = Row.builder(after).date(DATE, yesterday.atStartOfDay()).build();
            assertThat(Stored.rows(cache, after)).containsExactly(old);

            Row named = Row.builder(after)
                    .date(DATE, TODAY.atStartOfDay())
                    .text(NAME, "x")
                    .build();
            store(cache, named);

            boolean dated = layout.arrival() == Arrival.BY_DATE;
            assertThat(Stored.rows(cache, after)).isEqualTo(dated ? List.of(old, named) : List.of(named));
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aFieldOfAnotherKindIsNotMixedIn(Layout layout) {
        Dataset text = layout.with(NAME);
        Dataset flag = layout.with(FlagField.flag("name"));
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            store(cache, Row.builder(text).date(DATE, TODAY.atStartOfDay()).build());

            try (CacheWriter writer = cache.write(TODAY)) {
                assertThatThrownBy(() -> writer.stage(flag)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void aSeriesIsKeptOnceWhateverItsDaysAndNumbers() throws SQLException {
        Dataset usage = AzureUsage.DATASET;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(Row.builder(usage)
                    .text(AzureUsage.CUSTOMER_NAME, "customer " + i % 2)
                    .date(AzureUsage.USAGE_DATE, TODAY.minusDays(i).atStartOfDay())
                    .number(AzureUsage.QUANTITY, BigDecimal.valueOf(i))
                    .build());
        }
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(usage);
            staging.add(Stored.page(usage, rows));
            writer.replaceDays(staging, new Period(TODAY.minusDays(60), TODAY), ALL);

            assertThat(number("SELECT COUNT(*) FROM azure_usage_series")).isEqualTo(2);
            assertThat(number("SELECT COUNT(*) FROM azure_usage")).isEqualTo(50);
        }
    }

    private static void store(Cache cache, Row row) {
        Dataset dataset = row.dataset();
        try (CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, List.of(row)));
            if (dataset.arrival() == Arrival.AS_NOW) {
                writer.replaceStanding(staging, ALL);
            } else {
                writer.replaceDays(staging, staging.days().orElseThrow(), ALL);
            }
        }
    }

    private long unknownFields() throws SQLException {
        return number("SELECT SUM(rows) FROM unknown_field WHERE field = 'tags'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cache.db"))) {
            return Sql.number(connection, sql);
        }
    }
}
