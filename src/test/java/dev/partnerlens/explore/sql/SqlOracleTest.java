package dev.partnerlens.explore.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.partnercenter.HastyPartnerCenter;
import dev.partnerlens.partnercenter.PartnerCenter;
import dev.partnerlens.simulator.HastySimulator;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.ReplayRows;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random questions about awkward rows: engine and SQLite, which reads the same cache, give the same answers. */
class SqlOracleTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void engineEqualsSql(long seed) throws SQLException {
        compare(seed, 40);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("seeds")
    void engineEqualsSqlTenThousandTimes(long seed) throws SQLException {
        compare(seed, 250);
    }

    static LongStream seeds() {
        return LongStream.range(100, 140);
    }

    private void compare(long seed, int times) throws SQLException {
        Path copy = home.resolve("copy.db");
        try (Cache cache = new AwkwardPartner(seed).in(home.resolve("cache.db"))) {
            cache.copy(copy, _ -> List.of());
            try (SqlCache tables = new SqlCache(copy)) {
                Comparison.of(cache, tables, Datasets.all(), AwkwardPartner.TODAY)
                        .all(seed, times);
            }
        }
    }

    /** A partner as the service would send it, through the real sync. */
    @Test
    void engineEqualsSqlAfterASync() throws SQLException {
        synced(31, 6, 40, 25);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {32, 33, 34, 35})
    void engineEqualsSqlAfterALargerSync(long seed) throws SQLException {
        synced(seed, 15, 90, 60);
    }

    private void synced(long seed, int customers, int days, int times) throws SQLException {
        LocalDate today = AwkwardPartner.TODAY;
        SimulatorOptions options = new SimulatorOptions(
                OptionalInt.empty(),
                seed,
                customers,
                days,
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Path copy = home.resolve("copy.db");
        Instant now = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
        try (Simulator simulator = HastySimulator.start(options);
                PartnerCenter service = HastyPartnerCenter.at(simulator.address(), () -> "token", now, _ -> {});
                PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            assertThat(store.sync(
                                    service.rows(),
                                    new SyncRequest(Datasets.all(), Optional.empty(), today),
                                    SyncListener.NONE)
                            .succeeded())
                    .isTrue();
            store.copy(copy, _ -> List.of());
            try (SqlCache tables = new SqlCache(copy)) {
                Comparison.of(store.source(), tables, Datasets.all(), today).all(seed, times);
            }
        }
    }

    /** Real rows: the figures known of them, every column as group, and random questions. */
    @ParameterizedTest
    @CsvSource({"azure-usage-recorded.jsonl, 362, 2209.685102, 30"})
    void realRows(String name, long count, BigDecimal sum, int times) throws IOException, SQLException {
        real(name, count, sum, times);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "azure-usage-retail.jsonl.gz, 42481, 342228, 40",
        "azure-usage-vmnoise.jsonl.gz, 242640, 349219805405.82, 10"
    })
    void manyRealRows(String name, long count, BigDecimal sum, int times) throws IOException, SQLException {
        real(name, count, sum, times);
    }

    private void real(String name, long count, BigDecimal sum, int times) throws IOException, SQLException {
        Path file = Path.of("../shared/data/replay").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        LocalDate today = LocalDate.of(2026, 7, 1);
        Path copy = home.resolve("copy.db");
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            try (CacheWriter writer = cache.write(today)) {
                AwkwardPartner.store(
                        writer, AzureUsage.DATASET, ReplayRows.of(file), new Period(LocalDate.of(2000, 1, 1), today));
            }
            cache.copy(copy, _ -> List.of());
            try (SqlCache tables = new SqlCache(copy)) {
                Comparison comparison = Comparison.of(cache, tables, List.of(AzureUsage.DATASET), today);
                comparison.total(AzureUsage.QUANTITY, count, sum);
                for (GroupBy by : everyColumn()) {
                    comparison.groups(Query.of(AzureUsage.DATASET).by(by).sum(AzureUsage.QUANTITY));
                }
                comparison.all(count, times);
            }
        }
    }

    private static List<GroupBy> everyColumn() {
        List<GroupBy> all = new ArrayList<>();
        for (Field field : AzureUsage.DATASET.fields()) {
            if (field instanceof DateField date) {
                for (Grain grain : Grain.values()) {
                    all.add(GroupBy.of(date, grain));
                }
            } else {
                all.add(GroupBy.of(field));
            }
        }
        return all;
    }
}
