package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Fetched ALL = new Fetched(0, 0, OptionalLong.empty());

    @TempDir
    Path home;

    static Stream<Dataset> dated() {
        return Stream.of(AzureUsage.DATASET, ProfileSearch.DATASET);
    }

    /** Against a plain map from day to rows, whatever windows come in whatever order; empty ones replace no rows. */
    @ParameterizedTest
    @MethodSource("dated")
    void aWindowReplacesExactlyItsDays(Dataset dataset) {
        Random random = new Random(11);
        Map<LocalDate, List<Row>> byDay = new TreeMap<>();
        Set<LocalDate> covered = new TreeSet<>();
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            for (int step = 0; step < 60; step++) {
                LocalDate from = START.plusDays(random.nextInt(60));
                Period days = new Period(from, from.plusDays(random.nextInt(20)));
                List<Row> rows = new OddRows(step, dataset, days).rows(random.nextInt(40));
                replace(cache, dataset, days, rows);
                boolean gone = rows.stream().noneMatch(row -> days.contains(day(row, dataset)));
                boolean kept = gone
                        && byDay.entrySet().stream()
                                .anyMatch(day -> days.contains(day.getKey())
                                        && !day.getValue().isEmpty());
                for (LocalDate day = days.from(); !kept && !day.isAfter(days.to()); day = day.plusDays(1)) {
                    LocalDate own = day;
                    covered.add(day);
                    byDay.put(
                            day,
                            RoundTripTest.inOrder(dataset, rows).stream()
                                    .filter(row -> own.equals(day(row, dataset)))
                                    .toList());
                }

                List<Row> expected =
                        byDay.values().stream().flatMap(List::stream).toList();
                assertThat(Stored.rows(cache, dataset)).isEqualTo(expected);
                assertThat(cache.freshness(dataset).rows()).isEqualTo(expected.size());
                assertThat(cache.freshness(dataset).covered()).isEqualTo(joined(covered));
            }
        }
    }

    @Test
    void aCutWindowKeepsWhatWasToldAndItsDispute() {
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            Period january = new Period(START, START.plusDays(30));
            writer.replaceDays(writer.stage(AzureUsage.DATASET), january, new Fetched(5, 0, OptionalLong.of(6)));
            writer.replaceDays(writer.stage(AzureUsage.DATASET), Period.day(START.plusDays(9)), ALL);

            assertThat(writer.windows(AzureUsage.DATASET))
                    .extracting(StoredWindow::period)
                    .containsExactly(
                            new Period(START, START.plusDays(8)),
                            Period.day(START.plusDays(9)),
                            new Period(START.plusDays(10), START.plusDays(30)));
            assertThat(cache.freshness(AzureUsage.DATASET).disputed()).isTrue();

            writer.replaceDays(writer.stage(AzureUsage.DATASET), january, ALL);

            assertThat(cache.freshness(AzureUsage.DATASET).disputed()).isFalse();
            assertThat(writer.windows(AzureUsage.DATASET)).hasSize(1);
        }
    }

    @Test
    void daysAfterTheFilingDayAreStoredButNotCovered() {
        Period days = new Period(TODAY.minusDays(2), TODAY.plusDays(5));
        List<Row> rows = new OddRows(3, AzureUsage.DATASET, days).rows(50);
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            replace(cache, AzureUsage.DATASET, days, rows);

            assertThat(cache.freshness(AzureUsage.DATASET).covered())
                    .containsExactly(new Period(TODAY.minusDays(2), TODAY));
            assertThat(cache.freshness(AzureUsage.DATASET).through()).contains(TODAY);
            assertThat(Stored.rows(cache, AzureUsage.DATASET)).hasSize(50);
        }
    }

    @Test
    void rowsWithoutADateComeFirstAndAreReplacedWithTheWholeSet() {
        Dataset dataset = ProfileSearch.DATASET;
        Row undated = Row.builder(dataset).text(ProfileSearch.COMPANY_NAME, "x").build();
        Period days = new Period(START, TODAY);
        List<Row> dated = new OddRows(5, dataset, days).rows(20);
        List<Row> all = new ArrayList<>(dated);
        all.add(undated);
        all.add(undated);
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            for (int i = 0; i < 2; i++) {
                Staging staging = writer.stage(dataset);
                staging.add(Stored.page(dataset, all));
                writer.replaceAll(staging, List.of(days), ALL);
            }

            assertThat(Stored.rows(cache, dataset)).isEqualTo(RoundTripTest.inOrder(dataset, all));
            assertThat(cache.freshness(dataset).rows()).isEqualTo(22);
        }
    }

    private static void replace(Cache cache, Dataset dataset, Period days, List<Row> rows) {
        try (CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(dataset);
            staging.add(Stored.page(dataset, rows));
            writer.replaceDays(staging, days, ALL);
        }
    }

    private static List<Period> joined(Set<LocalDate> days) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day : days) {
            boolean next =
                    !periods.isEmpty() && periods.getLast().to().plusDays(1).equals(day);
            periods.add(next ? new Period(periods.removeLast().from(), day) : Period.day(day));
        }
        return periods;
    }

    private static LocalDate day(Row row, Dataset dataset) {
        var date = row.date(dataset.date());
        return date == null ? LocalDate.MIN : date.toLocalDate();
    }
}
