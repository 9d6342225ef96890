package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Subscriptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daily syncs of many subscriptions of which one in a hundred changes: what they take, and what a past day answers. */
class YearOfSubscriptionsTest {
    private static final Dataset DATASET = Subscriptions.DATASET;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @TempDir
    Path home;

    @Test
    @Tag("long")
    void aYearOfAHundredThousand() {
        // 250 MB are allowed; what a day changes is what it costs.
        assertThat(sync(100_000, 365)).isLessThan(250_000_000L / 3);
    }

    @Test
    void aMonthOfSome() {
        assertThat(sync(2_000, 30)).isLessThan(1_500_000L);
    }

    /** @return bytes on disk */
    private long sync(int size, int days) {
        Path file = home.resolve("cache.db");
        ManySubscriptions all = new ManySubscriptions(1, size, START);
        Map<LocalDate, Map<String, Long>> asides = new TreeMap<>();
        try (Cache cache = new Cache(file, InstantSource.system())) {
            long storing = 0;
            for (int day = 0; day < days; day++) {
                LocalDate today = START.plusDays(day);
                all.change(day == 0 ? 0 : size / 100, today);
                long start = System.nanoTime();
                store(cache, today, all.rows());
                storing += System.nanoTime() - start;
                if (day % 20 == 0) {
                    asides.put(today, byStatus(all.rows()));
                }
            }
            System.out.printf("a sync takes %d ms%n", storing / days / 1_000_000);
            asides.forEach((day, counted) -> assertThat(byStatus(cache.past().asOf(day)))
                    .as("as of %s", day)
                    .isEqualTo(counted));
            tell(cache, START.plusDays(days / 2));
        }
        long bytes = Footprint.of(file);
        System.out.printf("%d syncs of %d take %,d bytes%n", days, size, bytes);
        return bytes;
    }

    private static void store(Cache cache, LocalDate today, List<Row> rows) {
        try (CacheWriter writer = cache.write(today)) {
            Staging staging = writer.stage(DATASET);
            staging.add(Stored.page(DATASET, rows));
            writer.replaceStanding(staging, new Fetched(rows.size(), 0, OptionalLong.of(rows.size())));
            writer.succeeded(DATASET);
        }
    }

    /** Times are told, not tested. */
    private static void tell(Cache cache, LocalDate day) {
        CodedSource then = cache.past().asOf(day);
        List<Long> few = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        List<Long> changes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            few.add(millis(() -> byStatus(then)));
            whole.add(millis(() -> then.read(DATASET, _ -> {})));
            changes.add(millis(() -> cache.past()
                    .changes(DATASET, cache.past().at(day), cache.past().now())));
        }
        System.out.printf("as of %s, ms: by status %s, whole rows %s, changes since %s%n", day, few, whole, changes);
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Licences by status, of the fields that this needs. */
    private static Map<String, Long> byStatus(CodedSource source) {
        int status = DATASET.position(Subscriptions.STATUS);
        int licences = DATASET.position(Subscriptions.LICENSE_COUNT);
        Set<Field> fields = Set.of(Subscriptions.STATUS, Subscriptions.LICENSE_COUNT);
        Map<Integer, Long> byCode = new HashMap<>();
        List<String> texts =
                source.read(DATASET, fields, row -> byCode.merge(row.code(status), row.mantissa(licences), Long::sum));
        return byCode.entrySet().stream()
                .collect(Collectors.toMap(entry -> texts.get(entry.getKey()), Map.Entry::getValue));
    }

    private static Map<String, Long> byStatus(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.text(Subscriptions.STATUS)),
                        Collectors.summingLong(row -> Objects.requireNonNull(row.number(Subscriptions.LICENSE_COUNT))
                                .longValueExact())));
    }
}
