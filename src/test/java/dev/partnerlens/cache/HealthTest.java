package dev.partnerlens.cache;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.Duplicates;
import dev.partnerlens.core.health.EarlierStates;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Reason;
import dev.partnerlens.core.health.State;
import dev.partnerlens.core.health.UnknownField;
import dev.partnerlens.core.spelling.Spelling;
import dev.partnerlens.core.spelling.Spellings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the health of a set tells, against rows of known troubles and plain SQL on the file. */
class HealthTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Instant NOW = Instant.parse("2026-07-01T06:42:00Z");
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @TempDir
    Path home;

    static List<Dataset> shapes() {
        return List.of(AzureUsage.DATASET, ProfileSearch.DATASET, Subscriptions.DATASET);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void duplicatesAndSpellingsAreThoseOfTheRowsThemselves(Dataset dataset) {
        for (int seed = 1; seed <= 20; seed++) {
            List<Row> rows = new OddRows(seed, dataset, JUNE).rows(300);
            store(dataset, rows, seed);
            Health health = health(dataset, seed);

            Map<Row, Long> counts = rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
            List<Long> repeated =
                    counts.values().stream().filter(count -> count > 1).toList();
            assertThat(health.duplicates().groups()).isEqualTo(repeated.size());
            assertThat(health.duplicates().rows()).isEqualTo(rows.size() - (long) counts.size());
            long most = repeated.stream().mapToLong(Long::longValue).max().orElse(0);
            assertThat(health.duplicates().largest().map(Duplicates.Largest::rows))
                    .contains(most);
            assertThat(health.duplicates().largest().flatMap(Duplicates.Largest::day))
                    .isEqualTo(counts.entrySet().stream()
                            .filter(each -> each.getValue() == most)
                            .flatMap(each -> Optional.ofNullable(each.getKey().date(dataset.date())).stream())
                            .map(LocalDateTime::toLocalDate)
                            .min(LocalDate::compareTo));
            assertThat(health.spellings())
                    .allSatisfy(group -> assertThat(group.spellings())
                            .allSatisfy(spelling -> assertThat(spelling.rows())
                                    .isEqualTo(rows.stream()
                                            .filter(row -> spelling.text().equals(row.text(group.field())))
                                            .count())));
            assertThat(health.freshness().rows()).isEqualTo(rows.size());
        }
    }

    @Test
    void duplicatesAreThoseThatSqlFinds() throws SQLException {
        List<Row> rows = new OddRows(99, USAGE, JUNE).rows(2000);
        store(USAGE, rows, 0);
        try (Connection connection = connection(0);
                ResultSet found = connection.createStatement().executeQuery("""
                    SELECT SUM(n - 1), COUNT(*), MAX(n) FROM (
                        SELECT COUNT(*) n FROM azure_usage u JOIN azure_usage_series s ON s._id = u._series
                        GROUP BY u._id >> 20, s._time, s.customerTenantId, s.customerName, s.subscriptionId,
                            s.subscriptionName, s.resourceLocation, s.meterCategory, s.meterSubcategory, s.meterUnit,
                            s.reservationOrderId, s.reservationId, s.consumptionMeterId, s.serviceType, u.quantity
                        HAVING n > 1)\
                    """)) {
            Duplicates told = health(USAGE, 0).duplicates();
            assertThat(told.rows()).isEqualTo(found.getLong(1)).isPositive();
            assertThat(told.groups()).isEqualTo(found.getLong(2));
            assertThat(told.largest().orElseThrow().rows()).isEqualTo(found.getLong(3));
        }
    }

    @Test
    void windowsGapsAndWhatTheServiceToldAreKeptApart() throws SQLException {
        Period first = new Period(day(1), day(5));
        Period second = new Period(day(9), day(20));
        try (Cache cache = cache(0);
                CacheWriter writer = cache.write(day(20))) {
            fetch(writer, first, usage(1, 5), new Fetched(7, 2, OptionalLong.of(6)));
            Staging staging = writer.stage(USAGE);
            staging.add(new RowBatch(
                    USAGE,
                    usage(9, 20),
                    Set.copyOf(USAGE.fields()),
                    List.of(new SetAside("usageDate", "a date"), new SetAside("", "an object")),
                    Map.of("tags", 3L)));
            staging.add(new RowBatch(
                    USAGE, List.of(), Set.of(), List.of(new SetAside("usageDate", "a date")), Map.of("tags", 4L)));
            writer.replaceDays(staging, second, new Fetched(15, 0, OptionalLong.of(15)));
            writer.failed(USAGE, new Problem.Throttled(Optional.empty(), ""));
        }
        try (Connection connection = connection(0)) {
            connection
                    .createStatement()
                    .execute("UPDATE dataset SET first_day = "
                            + LocalDate.of(2026, 5, 30).toEpochDay());
            connection
                    .createStatement()
                    .execute("UPDATE window SET left_out = 4 WHERE to_day = " + day(20).toEpochDay());
        }
        Health health = health(USAGE, 0);
        assertThat(health.gaps())
                .containsExactly(
                        new Period(LocalDate.of(2026, 5, 30), LocalDate.of(2026, 5, 31)),
                        new Period(day(6), day(8)),
                        new Period(day(21), TODAY));
        assertThat(health.behind()).contains(new Period(day(21), TODAY));
        assertThat(health.holes()).hasSize(2);
        assertThat(health.windows())
                .extracting(
                        window -> window.from().orElseThrow(),
                        window -> window.to(),
                        window -> window.rows(),
                        window -> window.received(),
                        window -> window.total(),
                        window -> window.outside(),
                        window -> window.disputed(),
                        window -> window.leftOut(),
                        window -> window.filed(),
                        window -> window.fetchedAt())
                .containsExactly(
                        tuple(day(1), day(5), 5L, 7L, OptionalLong.of(6), 2L, true, 0L, day(20), NOW),
                        tuple(day(9), day(20), 12L, 15L, OptionalLong.of(15), 0L, false, 4L, day(20), NOW));
        assertThat(health.setAside())
                .containsExactly(new Reason("usageDate", "a date", 2), new Reason("", "an object", 1));
        assertThat(health.unknown()).containsExactly(new UnknownField("tags", 7));
        assertThat(health.lastFailure()).hasValueSatisfying(failure -> {
            assertThat(failure.kind()).isEqualTo("Throttled");
            assertThat(failure.at()).contains(NOW);
        });
        assertThat(health.triedAt()).contains(NOW);
        assertThat(health.state()).isEqualTo(State.FAILED);
        assertThat(health.concerns())
                .containsExactly(
                        Concern.LAST_FAILED,
                        Concern.GAPS,
                        Concern.DISPUTED,
                        Concern.SET_ASIDE,
                        Concern.BEHIND,
                        Concern.UNKNOWN_FIELDS,
                        Concern.LEFT_OUT);
    }

    @Test
    void daysWithoutRowsAreToldOfASetThatHasThemDaily() {
        List<Row> rows = new ArrayList<>(usage(1, 30));
        rows.removeIf(row -> List.of(7, 8, 14)
                .contains(requireNonNull(row.date(AzureUsage.USAGE_DATE)).getDayOfMonth()));
        store(USAGE, rows, 0);
        assertThat(health(USAGE, 0).emptyDays())
                .containsExactly(new Period(day(7), day(8)), new Period(day(14), day(14)));

        List<Row> seldom = usage(1, 30).stream()
                .filter(row -> requireNonNull(row.date(AzureUsage.USAGE_DATE)).getDayOfMonth() % 2 == 0)
                .toList();
        store(USAGE, seldom, 1);
        assertThat(health(USAGE, 1).emptyDays()).isEmpty();
    }

    @Test
    void daysThatNobodyAskedAboutAreAGapAndNotEmpty() {
        try (Cache cache = cache(0);
                CacheWriter writer = cache.write(TODAY)) {
            fetch(writer, new Period(day(1), day(15)), usage(1, 15), new Fetched(15, 0, OptionalLong.empty()));
            fetch(writer, new Period(day(18), day(30)), usage(20, 30), new Fetched(11, 0, OptionalLong.empty()));
        }
        Health health = health(USAGE, 0);
        assertThat(health.holes()).containsExactly(new Period(day(16), day(17)));
        assertThat(health.emptyDays()).containsExactly(new Period(day(18), day(19)));
    }

    @Test
    void spellingsAreTheTextsAsSentWithTheirRows() {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> sent = new TreeMap<>(Map.of("uswest", 3, "WestUS", 2, "West US", 4, "uswest2", 5, "", 6));
        sent.forEach((location, count) -> {
            for (int i = 0; i < count; i++) {
                rows.add(usage(1 + i, location, i));
            }
        });
        store(USAGE, rows, 0);
        assertThat(health(USAGE, 0).spellings())
                .singleElement()
                .satisfies(group -> assertThat(group.spellings())
                        .containsExactly(
                                new Spelling("West US", 4), new Spelling("uswest", 3), new Spelling("WestUS", 2)));
    }

    @Test
    void earlierStatesAreThoseThatDiffer() {
        Dataset dataset = Subscriptions.DATASET;
        List<Row> rows = new OddRows(5, dataset, JUNE).rows(20);
        List<List<Row>> syncs = List.of(rows, rows, rows.subList(0, 19), rows.subList(0, 19), rows);
        for (int i = 0; i < syncs.size(); i++) {
            try (Cache cache = cache(0);
                    CacheWriter writer = cache.write(day(10 + i))) {
                Staging staging = writer.stage(dataset);
                staging.add(Stored.page(dataset, syncs.get(i)));
                writer.replaceStanding(staging, new Fetched(syncs.get(i).size(), 0, OptionalLong.empty()));
            }
        }
        assertThat(health(dataset, 0).past()).isEqualTo(new EarlierStates(2, Optional.of(day(10))));
        assertThat(health(dataset, 0).concerns()).contains(Concern.BEHIND);
        assertThat(health(USAGE, 0)).isEqualTo(Health.unknown(USAGE, TODAY));
    }

    @Test
    void wishesAreKeptApartByPartnerAndUndone() {
        Path file = home.resolve("user.db");
        SpellingBook book = new SpellingBook(file, Partner.LOCAL);
        assertThat(book.all()).isSameAs(Spellings.NONE);
        assertThat(file).doesNotExist();
        book.group(USAGE, AzureUsage.METER_UNIT, List.of("Unit", "Units"), "Units");
        book.group(USAGE, AzureUsage.RESOURCE_LOCATION, List.of("uswest", "WestUS", "West US"), "West US");
        assertThat(book.all().of(USAGE, AzureUsage.RESOURCE_LOCATION))
                .containsOnly(entry("uswest", "West US"), entry("WestUS", "West US"));
        assertThat(new SpellingBook(file, Partner.DEMO).all()).isSameAs(Spellings.NONE);
        book.group(USAGE, AzureUsage.RESOURCE_LOCATION, List.of("uswest", "WestUS", "West US"), "uswest");
        assertThat(book.all().of(USAGE, AzureUsage.RESOURCE_LOCATION))
                .containsOnly(entry("West US", "uswest"), entry("WestUS", "uswest"));
        book.group(USAGE, AzureUsage.RESOURCE_LOCATION, List.of("uswest", "US West"), "US West");
        assertThat(book.all().of(USAGE, AzureUsage.RESOURCE_LOCATION))
                .as("what counted under a variant follows it")
                .containsOnly(entry("West US", "US West"), entry("WestUS", "US West"), entry("uswest", "US West"));
        book.split(USAGE, AzureUsage.RESOURCE_LOCATION, List.of("US West"));
        assertThat(book.all().of(USAGE, AzureUsage.RESOURCE_LOCATION)).isEmpty();
        assertThat(book.all().of(USAGE, AzureUsage.METER_UNIT)).containsOnly(entry("Unit", "Units"));
    }

    private static void fetch(CacheWriter writer, Period days, List<Row> rows, Fetched fetched) {
        Staging staging = writer.stage(USAGE);
        staging.add(Stored.page(USAGE, rows));
        writer.replaceDays(staging, days, fetched);
    }

    private void store(Dataset dataset, List<Row> rows, int number) {
        try (Cache cache = cache(number);
                CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            Fetched fetched = new Fetched(rows.size(), 0, OptionalLong.of(rows.size()));
            if (dataset.arrival() == Arrival.AS_NOW) {
                writer.replaceStanding(staging, fetched);
            } else {
                writer.replaceAll(staging, List.of(new Period(day(1), TODAY)), fetched);
            }
            writer.succeeded(dataset);
        }
    }

    private Health health(Dataset dataset, int number) {
        try (Cache cache = cache(number)) {
            return cache.health(List.of(dataset), TODAY).getFirst();
        }
    }

    private Cache cache(int number) {
        return new Cache(home.resolve("cache-" + number + ".db"), InstantSource.fixed(NOW));
    }

    private Connection connection(int number) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cache-" + number + ".db"));
    }

    private static LocalDate day(int ofJune) {
        return LocalDate.of(2026, 6, ofJune);
    }

    private static List<Row> usage(int from, int to) {
        List<Row> rows = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            rows.add(usage(day, "westeurope", day));
        }
        return rows;
    }

    private static Row usage(int ofJune, String location, int quantity) {
        Map<Integer, Object> values = new HashMap<>();
        values.put(USAGE.position(AzureUsage.USAGE_DATE), day(ofJune).atStartOfDay());
        values.put(USAGE.position(AzureUsage.RESOURCE_LOCATION), location);
        values.put(USAGE.position(AzureUsage.QUANTITY), BigDecimal.valueOf(quantity));
        Row.Builder row = Row.builder(USAGE);
        for (int i = 0; i < USAGE.fields().size(); i++) {
            row.value(i, values.get(i));
        }
        return row.build();
    }
}
