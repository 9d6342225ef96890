package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Datasets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Period DAYS = new Period(LocalDate.of(1999, 12, 30), LocalDate.of(2000, 3, 2));

    @TempDir
    Path home;

    static Stream<Dataset> datasets() {
        return Datasets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyValueComesBackAsSentAndInOrder(Dataset dataset) {
        List<Row> rows = new OddRows(7, dataset, DAYS).rows(3_000);
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            store(cache, dataset, rows);

            assertThat(Stored.rows(cache, dataset)).isEqualTo(inOrder(dataset, rows));
        }
        try (Cache again = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            assertThat(Stored.rows(again, dataset)).isEqualTo(inOrder(dataset, rows));
            assertThat(again.freshness(dataset).rows()).isEqualTo(rows.size());
        }
    }

    static List<Row> inOrder(Dataset dataset, List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> row.date(dataset.date()),
                        Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder())))
                .toList();
    }

    static void store(Cache cache, Dataset dataset, List<Row> rows) {
        Fetched fetched = new Fetched(rows.size(), 0, OptionalLong.of(rows.size()));
        try (CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(dataset);
            for (int i = 0; i < rows.size(); i += 700) {
                staging.add(Stored.page(dataset, rows.subList(i, Math.min(rows.size(), i + 700))));
            }
            if (dataset.arrival() == Arrival.AS_NOW) {
                writer.replaceStanding(staging, fetched);
            } else {
                writer.replaceDays(staging, DAYS, fetched);
            }
            writer.succeeded(dataset);
        }
    }
}
