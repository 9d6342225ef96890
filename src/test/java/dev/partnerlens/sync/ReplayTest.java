package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.DecimalColumn;
import dev.partnerlens.explore.column.Sums;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real rows through sync and cache: figures to be met exactly, summed up by SQLite itself. */
class ReplayTest {
    private static final Dataset USAGE = AzureUsage.DATASET;

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "azure-usage-recorded.jsonl, 362, 2209.685102, 330",
        "azure-usage-vmnoise.jsonl.gz, 242640, 349219805405.82, 20872",
        "azure-usage-retail.jsonl.gz, 42481, 342228, 41496"
    })
    void figuresAreMetExactly(String name, long rows, BigDecimal sum, long distinct) throws IOException, SQLException {
        Path file = Path.of("../shared/data/replay").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        ScriptedFeed feed = new ScriptedFeed().give(USAGE, ReplayRows.of(file));
        LocalDate today = LocalDate.of(2026, 7, 1);
        try (PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            for (int sync = 0; sync < 2; sync++) {
                // The second one replaces every window.
                Optional<Period> named = sync == 0 ? Optional.empty() : Optional.of(days(feed));
                assertThat(store.sync(feed, new SyncRequest(List.of(USAGE), named, today), SyncListener.NONE)
                                .succeeded())
                        .isTrue();

                assertThat(store.source().freshness(USAGE).rows()).isEqualTo(rows);
                assertThat(Stored.rows(store.source(), USAGE).equals(byDate(feed.rows(USAGE))))
                        .isTrue();
                assertThat(sumBySql()).isEqualByComparingTo(sum);
                assertThat(sumInMemory(store.source())).isEqualByComparingTo(sum);
                assertThat(distinctBySql()).isEqualTo(distinct);
                assertThat(kept()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "azure-usage-recorded.jsonl, 362, 2209.685102",
        "azure-usage-vmnoise.jsonl.gz, 242640, 349219805405.82",
        "azure-usage-retail.jsonl.gz, 42481, 342228"
    })
    void theDayOfTheFirstSyncKeepsItsFigures(String name, long rows, BigDecimal sum) throws IOException {
        Path file = Path.of("../shared/data/replay").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        List<Row> first = byDate(ReplayRows.of(file));
        ScriptedFeed feed = new ScriptedFeed().give(USAGE, first);
        LocalDate today = LocalDate.of(2026, 7, 1);
        try (PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            assertThat(store.sync(feed, new SyncRequest(List.of(USAGE), Optional.empty(), today), SyncListener.NONE)
                            .succeeded())
                    .isTrue();
            // The past changes: a row in nine comes back twice as large, another is gone, another came twice.
            List<Row> changed = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                Row row = first.get(i);
                switch (i % 9) {
                    case 0 -> changed.add(twice(row));
                    case 1 -> {}
                    case 2 -> changed.addAll(List.of(row, row));
                    default -> changed.add(row);
                }
            }
            Period days = days(feed);
            feed.give(USAGE, changed);
            LocalDate later = today.plusDays(40);
            assertThat(store.sync(feed, new SyncRequest(List.of(USAGE), Optional.of(days), later), SyncListener.NONE)
                            .succeeded())
                    .isTrue();

            assertThat(sum(Stored.rows(store.source(), USAGE))).isNotEqualByComparingTo(sum);
            for (LocalDate day : List.of(today, later.minusDays(1))) {
                CodedSource then = store.past().asOf(day);
                List<Row> told = Stored.rows(then, USAGE);
                assertThat(then.freshness(USAGE).rows()).isEqualTo(rows);
                assertThat(told).hasSize((int) rows);
                assertThat(sum(told)).isEqualByComparingTo(sum);
                assertThat(counted(told)).isEqualTo(counted(first));
            }
            assertThat(store.past().asOf(today.minusDays(1)).freshness(USAGE).standing())
                    .isEqualTo(Standing.NOT_FETCHED);
        }
    }

    private static Row twice(Row row) {
        Row.Builder other = Row.builder(USAGE);
        for (int i = 0; i < USAGE.fields().size(); i++) {
            other.value(i, row.value(i));
        }
        BigDecimal quantity = Objects.requireNonNull(row.number(AzureUsage.QUANTITY));
        return other.number(AzureUsage.QUANTITY, quantity.add(quantity)).build();
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.number(AzureUsage.QUANTITY)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Row, Integer> counted(List<Row> rows) {
        Map<Row, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }

    /** Rows noted as past or as later: none where the same rows came again. */
    private long kept() throws SQLException {
        try (Connection connection = connection();
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("SELECT (SELECT COUNT(*) FROM azure_usage_past)"
                                + " + (SELECT COUNT(*) FROM azure_usage_later)")) {
            return count.getLong(1);
        }
    }

    private static BigDecimal sumInMemory(CodedSource source) {
        ColumnTable table = ColumnTable.load(source, USAGE);
        DecimalColumn quantities = table.decimal(AzureUsage.QUANTITY);
        Sums sums = quantities.sums(1);
        quantities.addTo(sums, table.all(), null);
        return sums.of(0);
    }

    /** By number of decimals, as SQLite's own sums of integers are exact. */
    private BigDecimal sumBySql() throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        try (Connection connection = connection();
                ResultSet parts = connection
                        .createStatement()
                        .executeQuery("SELECT quantity & 31, SUM(quantity >> 5) FROM azure_usage GROUP BY 1")) {
            while (parts.next()) {
                assertThat(parts.getInt(1)).isLessThan(31);
                sum = sum.add(BigDecimal.valueOf(parts.getLong(2), parts.getInt(1)));
            }
        }
        return sum;
    }

    private long distinctBySql() throws SQLException {
        try (Connection connection = connection();
                ResultSet count = connection.createStatement().executeQuery("""
                    SELECT COUNT(*) FROM (SELECT DISTINCT u._id >> 20, subscriptionId, resourceLocation,
                        meterCategory, meterSubcategory, meterUnit
                    FROM azure_usage u JOIN azure_usage_series s ON s._id = u._series)\
                    """)) {
            return count.getLong(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("partners/local/cache.db"));
    }

    private static Period days(ScriptedFeed feed) {
        List<Row> rows = byDate(feed.rows(USAGE));
        return new Period(day(rows.getFirst()), day(rows.getLast()));
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE)).toLocalDate();
    }

    private static List<Row> byDate(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE))))
                .toList();
    }
}
