package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer, used by several threads at once, and the texts and series that wait in it. */
class SharedWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Period DAYS = new Period(TODAY.minusDays(20), TODAY);
    private static final Dataset USAGE = AzureUsage.DATASET;

    @TempDir
    Path home;

    @Test
    void stagingsSideBySideKeepEveryRow() throws Exception {
        List<Dataset> sets = List.of(USAGE, ProfileSearch.DATASET, Referrals.DATASET, Subscriptions.DATASET);
        try (Cache cache = cache();
                CacheWriter writer = cache.write(TODAY);
                ExecutorService threads = Executors.newFixedThreadPool(sets.size())) {
            for (int round = 0; round < 5; round++) {
                List<Callable<List<Row>>> tasks = new ArrayList<>();
                for (Dataset set : sets) {
                    List<Row> rows = new OddRows(round, set, DAYS).rows(300);
                    tasks.add(() -> {
                        Staging staging = writer.stage(set);
                        for (int i = 0; i < rows.size(); i += 10) {
                            staging.add(Stored.page(set, rows.subList(i, i + 10)));
                        }
                        switch (set.arrival()) {
                            case BY_DATE -> writer.replaceDays(staging, DAYS, fetched());
                            case AS_NOW -> writer.replaceStanding(staging, fetched());
                        }
                        return rows;
                    });
                }
                List<Future<List<Row>>> stored = threads.invokeAll(tasks);
                for (int i = 0; i < sets.size(); i++) {
                    assertThat(Stored.rows(cache, sets.get(i)))
                            .containsExactlyInAnyOrderElementsOf(stored.get(i).get());
                }
            }
        }
        assertThat(number("SELECT COUNT(*) - COUNT(DISTINCT text) FROM text")).isZero();
        assertThat(number("SELECT MAX(code) + 1 - COUNT(*) FROM text")).isZero();
    }

    @Test
    void whatATransactionTakesBackGoesWithTheNextOne() throws SQLException {
        try (Cache cache = cache();
                CacheWriter writer = cache.write(TODAY)) {
            Staging usage = staged(writer, USAGE, 1);
            Staging search = staged(writer, ProfileSearch.DATASET, 2);
            execute("CREATE TRIGGER stop BEFORE INSERT ON azure_usage BEGIN SELECT RAISE(ABORT, 'no'); END");
            assertThatThrownBy(() -> writer.replaceDays(usage, DAYS, fetched())).isInstanceOf(ProblemException.class);
            assertThat(number("SELECT COUNT(*) FROM text")).isZero();
            assertThat(number("SELECT COUNT(*) FROM azure_usage_series")).isZero();

            writer.replaceDays(search, DAYS, fetched());
            assertThat(Stored.rows(cache, ProfileSearch.DATASET))
                    .containsExactlyInAnyOrderElementsOf(rows(ProfileSearch.DATASET, 2));

            execute("DROP TRIGGER stop");
            writer.replaceDays(usage, DAYS, fetched());
            assertThat(Stored.rows(cache, USAGE)).containsExactlyInAnyOrderElementsOf(rows(USAGE, 1));

            Staging more = staged(writer, USAGE, 3);
            writer.replaceDays(more, DAYS, fetched());
            assertThat(Stored.rows(cache, USAGE)).containsExactlyInAnyOrderElementsOf(rows(USAGE, 3));
        }
        assertThat(number("SELECT COUNT(*) - COUNT(DISTINCT text) FROM text")).isZero();
        assertThat(number("SELECT MAX(_id) + 1 - COUNT(*) FROM azure_usage_series"))
                .isZero();
    }

    @Test
    void theFirstDayOfAPlanIsKeptAndOnlyGoesBack() {
        try (Cache cache = cache();
                CacheWriter writer = cache.write(TODAY)) {
            writer.planned(USAGE, TODAY.minusDays(9));
            assertThat(cache.freshness(USAGE).begins()).contains(TODAY.minusDays(9));
            writer.planned(USAGE, TODAY.minusDays(3));
            assertThat(cache.freshness(USAGE).begins()).contains(TODAY.minusDays(9));
            writer.planned(USAGE, TODAY.minusDays(30));
            assertThat(cache.freshness(USAGE).begins()).contains(TODAY.minusDays(30));
        }
    }

    @Test
    void aClockThatGoesBackTakesBackDaysThatNeverWere() {
        LocalDate wrong = TODAY.plusYears(3);
        try (Cache cache = cache()) {
            try (CacheWriter writer = cache.write(wrong)) {
                writer.replaceDays(staged(writer, USAGE, 1), DAYS, fetched());
                writer.replaceDays(writer.stage(USAGE), new Period(TODAY.plusDays(1), wrong), fetched());
            }
            assertThat(cache.freshness(USAGE).through()).contains(wrong);
            try (CacheWriter writer = cache.write(TODAY)) {
                writer.planned(USAGE, DAYS.from());
            }
            assertThat(cache.freshness(USAGE).covered()).containsExactly(DAYS);
            assertThat(Stored.rows(cache, USAGE)).hasSize(40);
        }
    }

    @Test
    void attemptsAreNoted() {
        try (Cache cache = cache()) {
            assertThat(cache.attempt(USAGE)).isEqualTo(Attempt.NONE);
            try (CacheWriter writer = cache.write(TODAY)) {
                writer.succeeded(USAGE);
            }
            Attempt whole = cache.attempt(USAGE);
            assertThat(whole.whole()).isPresent().isEqualTo(whole.tried());
            assertThat(whole.day()).contains(TODAY);
            try (CacheWriter writer = cache.write(TODAY.plusDays(1))) {
                writer.replaceDays(staged(writer, USAGE, 1), DAYS, fetched());
                writer.failed(USAGE, new dev.partnerlens.core.Problem.Stopped());
                assertThat(writer.windows(USAGE)).allMatch(StoredWindow::unfinished);
            }
            assertThat(cache.attempt(USAGE).whole()).isEqualTo(whole.whole());
            assertThat(cache.attempt(USAGE).problem()).isEmpty();
            assertThat(cache.attempt(USAGE).tried().orElseThrow())
                    .isAfterOrEqualTo(whole.tried().orElseThrow());
        }
    }

    private Cache cache() {
        return new Cache(home.resolve("cache.db"), InstantSource.system());
    }

    private static Fetched fetched() {
        return new Fetched(40, 0, OptionalLong.empty());
    }

    private static List<Row> rows(Dataset dataset, int seed) {
        return new OddRows(seed, dataset, DAYS).rows(40);
    }

    private static Staging staged(CacheWriter writer, Dataset dataset, int seed) {
        Staging staging = writer.stage(dataset);
        staging.add(Stored.page(dataset, rows(dataset, seed)));
        return staging;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cache.db"))) {
            Sql.execute(connection, sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cache.db"))) {
            return Sql.number(connection, sql);
        }
    }
}
