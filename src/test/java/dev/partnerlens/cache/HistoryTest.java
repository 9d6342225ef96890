package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.Ticks;
import dev.partnerlens.core.dataset.Subscriptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Dataset DATASET = Subscriptions.DATASET;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = home.resolve("cache.db");
    }

    @Test
    void everyPastStateCanBeTold() throws SQLException {
        Random random = new Random(3);
        // Few days, so that many rows share a date and their order is at stake.
        OddRows odd = new OddRows(4, DATASET, new Period(DAY.minusDays(3), DAY));
        List<Row> state = new ArrayList<>(odd.rows(200));
        List<List<Row>> states = new ArrayList<>();
        try (Cache cache = new Cache(file, InstantSource.system())) {
            for (int sync = 1; sync <= 12; sync++) {
                store(cache, DAY.plusDays(sync), state);
                states.add(List.copyOf(state));

                assertThat(Stored.rows(cache, DATASET)).isEqualTo(RoundTripTest.inOrder(DATASET, state));
                for (int change = 0; change < 10; change++) {
                    int at = random.nextInt(state.size());
                    switch (random.nextInt(4)) {
                        case 0 -> state.remove(at);
                        case 1 -> state.add(at, odd.rows(1).getFirst());
                        case 2 -> state.add(at, state.get(random.nextInt(state.size())));
                        default -> state.set(at, odd.rows(1).getFirst());
                    }
                }
            }
        }
        for (int sync = 1; sync <= states.size(); sync++) {
            assertThat(asOf(sync)).as("sync %s", sync).containsExactlyInAnyOrderElementsOf(told(states.get(sync - 1)));
        }
    }

    @Test
    void anUnchangedSetAddsNoRow() throws SQLException {
        List<Row> rows = new OddRows(5, DATASET, new Period(DAY.minusDays(3), DAY)).rows(300);
        try (Cache cache = new Cache(file, InstantSource.system())) {
            store(cache, DAY, rows);
            store(cache, DAY.plusDays(1), rows);

            assertThat(count("SELECT COUNT(*) FROM subscriptions")).isEqualTo(300);
            assertThat(count("SELECT COUNT(*) FROM subscriptions WHERE _since = 1 AND _until IS NULL"))
                    .isEqualTo(300);
            assertThat(cache.freshness(DATASET).covered())
                    .containsExactly(new Period(StoredWindow.BEGINNING, DAY.plusDays(1)));
        }
    }

    private void store(Cache cache, LocalDate filed, List<Row> rows) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(DATASET);
            staging.add(Stored.page(DATASET, rows));
            writer.replaceStanding(staging, new Fetched(rows.size(), 0, OptionalLong.empty()));
        }
    }

    /** Rows valid then, told by their dates and flag, straight from the file. */
    private List<String> asOf(int sync) throws SQLException {
        String sql = """
            SELECT creationDate || '/' || ifnull(autoRenewEnabled, '-') || '/' || ifnull(trialEndDate, '-')
            FROM subscriptions WHERE _since <= %d AND (_until IS NULL OR _until > %d)\
            """.formatted(sync, sync);
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<String> told(List<Row> rows) {
        return rows.stream()
                .map(row -> ticks(row.date(Subscriptions.CREATION_DATE)) + "/"
                        + flag(row.flag(Subscriptions.AUTO_RENEW_ENABLED)) + "/"
                        + ticks(row.date(Subscriptions.TRIAL_END_DATE)))
                .toList();
    }

    private static String ticks(@Nullable LocalDateTime time) {
        return time == null ? "-" : Long.toString(Ticks.of(time));
    }

    private static String flag(@Nullable Boolean flag) {
        return flag == null ? "-" : flag ? "1" : "0";
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sql.number(connection, sql);
        }
    }
}
