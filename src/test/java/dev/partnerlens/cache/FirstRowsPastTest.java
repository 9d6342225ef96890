package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Earlier days of sources that had no rows at all, rows without a date, or days that had not begun. */
class FirstRowsPastTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Fetched ALL = new Fetched(0, 0, OptionalLong.empty());

    @TempDir
    Path home;

    @Test
    void aSourceWithoutRowsWasKnownToHaveNone() {
        Dataset usage = AzureUsage.DATASET;
        Period first = new Period(DAY.minusDays(4), DAY.plusDays(2));
        List<Row> rows = new OddRows(1, usage, first).rows(30);
        try (Cache cache = open()) {
            List<Freshness> told = new ArrayList<>();
            for (int sync = 0; sync < 2; sync++) {
                LocalDate filed = DAY.plusDays(sync);
                store(cache, filed, usage, new Period(StoredWindow.BEGINNING, filed), List.of());
                told.add(cache.freshness(usage));
            }
            store(cache, DAY.plusDays(2), usage, first, rows);

            assertThat(cache.freshness(usage).covered()).containsExactly(first);
            for (int sync = 0; sync < 2; sync++) {
                LocalDate day = DAY.plusDays(sync);
                Freshness then = cache.past().asOf(day).freshness(usage);
                assertThat(then.covered()).isEqualTo(told.get(sync).covered());
                assertThat(then.rows()).isZero();
                assertThat(then.standing()).isEqualTo(Standing.FETCHED);
                assertThat(Stored.rows(cache.past().asOf(day), usage)).isEmpty();
            }
            // The same answer once it is no longer the newest one.
            Freshness third = cache.freshness(usage);
            store(cache, DAY.plusDays(3), usage, Period.day(DAY.plusDays(3)), List.of());
            Freshness then = cache.past().asOf(DAY.plusDays(2)).freshness(usage);
            assertThat(then.covered()).isEqualTo(third.covered());
            assertThat(then.rows()).isEqualTo(30);
            assertThat(Stored.rows(cache.past().asOf(DAY.plusDays(2)), usage))
                    .containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void rowsWithoutADateHaveAPastAsWell() {
        Dataset search = ProfileSearch.DATASET;
        Row one = Row.builder(search).text(ProfileSearch.COMPANY_NAME, "one").build();
        Row other =
                Row.builder(search).text(ProfileSearch.COMPANY_NAME, "other").build();
        Period days = new Period(DAY.minusDays(10), DAY);
        List<List<Row>> states =
                List.of(List.of(one, one, other), List.of(other, one), List.of(other, other, one), List.of(one));
        List<Row> dated = new OddRows(2, search, days).rows(5);
        try (Cache cache = open()) {
            for (int sync = 0; sync < states.size(); sync++) {
                List<Row> all = new ArrayList<>(dated);
                all.addAll(states.get(sync));
                try (CacheWriter writer = cache.write(DAY.plusDays(sync))) {
                    Staging staging = writer.stage(search);
                    staging.add(Stored.page(search, all));
                    writer.replaceAll(staging, List.of(days), ALL);
                }
            }
            for (int sync = 0; sync < states.size(); sync++) {
                List<Row> then = Stored.rows(cache.past().asOf(DAY.plusDays(sync)), search);
                assertThat(then.subList(0, then.size() - 5)).containsExactlyInAnyOrderElementsOf(states.get(sync));
                assertThat(cache.past()
                                .asOf(DAY.plusDays(sync))
                                .freshness(search)
                                .rows())
                        .isEqualTo(then.size());
            }
        }
    }

    @Test
    void whyNothingCameIsToldAsItWasThen() {
        Dataset usage = AzureUsage.DATASET;
        Period days = new Period(DAY.minusDays(3), DAY);
        try (Cache cache = open()) {
            fail(cache, DAY, usage, new Problem.NotPermitted("no", ""));
            fail(cache, DAY.plusDays(1), usage, new Problem.Stopped());
            store(cache, DAY.plusDays(2), usage, days, new OddRows(3, usage, days).rows(5));
            fail(cache, DAY.plusDays(3), usage, new Problem.NotPermitted("no", ""));
            store(cache, DAY.plusDays(4), usage, days, new OddRows(4, usage, days).rows(5));

            assertThat(standing(cache, DAY.minusDays(1))).isEqualTo("NOT_FETCHED ");
            assertThat(standing(cache, DAY)).isEqualTo("NOT_PERMITTED NotPermitted");
            assertThat(standing(cache, DAY.plusDays(1))).isEqualTo("NOT_PERMITTED NotPermitted");
            assertThat(standing(cache, DAY.plusDays(2))).isEqualTo("FETCHED ");
            assertThat(standing(cache, DAY.plusDays(3))).isEqualTo("FETCHED NotPermitted");
            assertThat(standing(cache, DAY.plusDays(4))).isEqualTo("FETCHED ");
        }
    }

    private static String standing(Cache cache, LocalDate day) {
        Freshness then = cache.past().asOf(day).freshness(AzureUsage.DATASET);
        return then.standing() + " " + then.lastProblem().orElse("");
    }

    private Cache open() {
        return new Cache(home.resolve("cache.db"), InstantSource.system());
    }

    private static void fail(Cache cache, LocalDate filed, Dataset dataset, Problem problem) {
        try (CacheWriter writer = cache.write(filed)) {
            writer.failed(dataset, problem);
        }
    }

    private static void store(Cache cache, LocalDate filed, Dataset dataset, Period days, List<Row> rows) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            writer.replaceDays(staging, days, ALL);
            writer.succeeded(dataset);
        }
    }
}
