package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a sync that was going on is lost from a random byte on: what is left is a state that was once whole. */
class PowerCutTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final int COMMITS = 40;
    private static final List<Dataset> SETS = List.of(AzureUsage.DATASET, ProfileSearch.DATASET, Subscriptions.DATASET);

    @TempDir
    private static Path folder;

    private static Path file;
    private static Path log;
    private static final List<Map<Dataset, List<Row>>> STATES = new ArrayList<>();

    /** One sync of many commits; its file and its log are kept as they are in the middle of it. */
    @BeforeAll
    static void sync() throws IOException {
        Path cache = folder.resolve("whole").resolve("cache.db");
        file = folder.resolve("file");
        log = folder.resolve("log");
        Random random = new Random(4711);
        STATES.add(Map.of());
        try (Cache earlier = new Cache(cache, InstantSource.system());
                CacheWriter writer = earlier.write(TODAY.minusDays(7))) {
            commit(writer, random, 0);
        }
        try (Cache open = new Cache(cache, InstantSource.system())) {
            STATES.add(state(open));
            try (CacheWriter writer = open.write(TODAY)) {
                for (int i = 1; i < COMMITS; i++) {
                    commit(writer, random, i);
                    STATES.add(state(open));
                }
                Files.copy(cache, file);
                Files.copy(cache.resolveSibling("cache.db-wal"), log);
            }
        }
        assertThat(Files.size(log)).isGreaterThan(100_000);
    }

    @Test
    void whatIsLeftWasOnceWhole() throws IOException, SQLException {
        cut(60);
    }

    @Test
    @Tag("long")
    void whatIsLeftWasOnceWholeManyTimes() throws IOException, SQLException {
        cut(3_000);
    }

    private static void cut(int cuts) throws IOException, SQLException {
        Set<Integer> left = new TreeSet<>();
        for (int seed = 0; seed < cuts; seed++) {
            Path cache = folder.resolve("cut-" + cuts + "-" + seed).resolve("cache.db");
            Files.createDirectories(cache.resolveSibling("."));
            Files.copy(file, cache);
            Files.copy(log, cache.resolveSibling("cache.db-wal"));
            Random random = new Random(seed);
            PowerCut.drawn(random).to(cache, random);

            assertThat(WholeFile.complaints(cache)).as("seed %s", seed).isEmpty();
            try (Cache open = new Cache(cache, InstantSource.system())) {
                Map<Dataset, List<Row>> state = state(open);
                assertThat(STATES.contains(state)).as("seed %s", seed).isTrue();
                left.add(STATES.indexOf(state));
                try (CacheWriter writer = open.write(TODAY)) {
                    assertThat(writer.setAside()).as("seed %s", seed).isEmpty();
                    commit(writer, random, COMMITS);
                }
                assertThat(WholeFile.complaints(cache)).as("seed %s", seed).isEmpty();
            }
        }
        System.out.println("power cuts: " + cuts + ", leaving " + left.size() + " of " + STATES.size() + " states");
        assertThat(left).hasSizeGreaterThan(10);
    }

    private static void commit(CacheWriter writer, Random random, int number) {
        Dataset set = SETS.get(number % SETS.size());
        Staging staging = writer.stage(set);
        int rows = random.nextInt(1, 300);
        List<Row> made = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 1 + random.nextInt(6), 1);
        Period days = new Period(first, first.plusDays(27));
        for (int i = 0; i < rows; i++) {
            made.add(row(set, random, days));
        }
        staging.add(Stored.page(set, made));
        Fetched fetched = new Fetched(rows, 0, OptionalLong.empty());
        if (set.equals(Subscriptions.DATASET)) {
            writer.replaceStanding(staging, fetched);
        } else {
            writer.replaceDays(staging, days, fetched);
        }
    }

    private static Row row(Dataset set, Random random, Period days) {
        String name = "customer " + random.nextInt(2_000);
        if (set.equals(AzureUsage.DATASET)) {
            return Row.builder(set)
                    .text(AzureUsage.CUSTOMER_NAME, name)
                    .date(
                            AzureUsage.USAGE_DATE,
                            days.from().plusDays(random.nextInt(28)).atStartOfDay())
                    .number(AzureUsage.QUANTITY, BigDecimal.valueOf(random.nextLong(1_000_000), 3))
                    .build();
        }
        return set.equals(ProfileSearch.DATASET)
                ? Row.builder(set)
                        .text(ProfileSearch.KEYWORD_SEARCH_TEXT, name)
                        .date(
                                ProfileSearch.SEARCH_DATE,
                                days.from().plusDays(random.nextInt(28)).atStartOfDay())
                        .build()
                : Row.builder(set).text(Subscriptions.CUSTOMER_NAME, name).build();
    }

    private static Map<Dataset, List<Row>> state(Cache cache) {
        Map<Dataset, List<Row>> state = new HashMap<>();
        for (Dataset set : SETS) {
            List<Row> rows = Stored.rows(cache, set);
            if (!rows.isEmpty()) {
                state.put(set, rows);
            }
            // Counted from the book of windows, so the book and the rows are of one state.
            assertThat(cache.freshness(set).rows()).isEqualTo(rows.size());
        }
        return state;
    }
}
