package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.CodedSource.CodedRow;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = home.resolve("cache.db");
    }

    @Test
    void aReadSeesOneStateWhileAWriterGoesOn() {
        try (Cache cache = new Cache(file, InstantSource.system());
                CacheWriter writer = cache.write(DAY)) {
            store(writer, 1);
            Set<BigDecimal> seen = new TreeSet<>();
            long[] before = {cache.version()};

            List<String> texts = cache.read(DATASET, row -> {
                if (seen.isEmpty()) {
                    store(writer, 2);
                }
                seen.add(row.exact(DATASET.position(AzureUsage.QUANTITY)));
            });

            assertThat(seen).containsExactly(BigDecimal.ONE);
            assertThat(texts).contains("text of 1").doesNotContain("text of 2");
            assertThat(cache.version()).isGreaterThan(before[0]);
            assertThat(Stored.rows(cache, DATASET).getFirst().number(AzureUsage.QUANTITY))
                    .isEqualTo("2");
        }
    }

    @Test
    void stagedRowsAreSeenByNobodyUntilStored() {
        try (Cache cache = new Cache(file, InstantSource.system());
                Cache other = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(DAY)) {
                store(writer, 1);
                writer.stage(DATASET).add(Stored.page(DATASET, rows(2)));

                assertThat(Stored.rows(other, DATASET)).isEqualTo(rows(1));
            }
            assertThat(Stored.rows(other, DATASET)).isEqualTo(rows(1));
            assertThat(other.read(DATASET, _ -> {})).containsExactly("text of 1");
        }
    }

    @Test
    void everyCommitRaisesTheVersionForReadersElsewhere() {
        try (Cache cache = new Cache(file, InstantSource.system());
                Cache other = new Cache(file, InstantSource.system())) {
            List<Long> versions = new ArrayList<>(List.of(other.version()));
            try (CacheWriter writer = cache.write(DAY)) {
                store(writer, 1);
                versions.add(other.version());
                store(writer, 1);
                versions.add(other.version());
                writer.failed(DATASET, new Problem.Stopped());
                versions.add(other.version());
            }
            assertThat(versions).isSorted().doesNotHaveDuplicates().startsWith(0L);
        }
    }

    @Test
    void anInterruptEndsARead() {
        try (Cache cache = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(DAY)) {
                store(writer, 20_000);
            }
            long[] rows = {0};
            assertThatThrownBy(() -> cache.read(DATASET, (CodedRow _) -> {
                        rows[0]++;
                        Thread.currentThread().interrupt();
                    }))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.Stopped()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(rows[0]).isLessThan(20_000);
        }
    }

    /** So many rows that all tell the same number. */
    private static List<Row> rows(int number) {
        Row row = Row.builder(DATASET)
                .text(AzureUsage.CUSTOMER_NAME, "text of " + number)
                .date(AzureUsage.USAGE_DATE, DAY.atStartOfDay())
                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(number))
                .build();
        return Collections.nCopies(Math.max(10, number), row);
    }

    private static void store(CacheWriter writer, int number) {
        Staging staging = writer.stage(DATASET);
        staging.add(Stored.page(DATASET, rows(number)));
        writer.replaceDays(staging, Period.day(DAY), new Fetched(10, 0, OptionalLong.empty()));
    }
}
