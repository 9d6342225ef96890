package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stores one window again and again is killed: what is left is one whole window, old or new. */
class KilledWriterTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final Period DAYS = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final int ROWS = 30_000;

    @TempDir
    Path home;

    @Test
    void aKillLeavesAWholeWindow() throws IOException, InterruptedException, SQLException {
        Path file = home.resolve("cache.db");
        for (int kill = 0; kill < 4; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWriterTest.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out = writer.inputReader()) {
                // By now the next window is on its way.
                for (int window = 0; window <= kill; window++) {
                    assertThat(out.readLine()).isEqualTo("stored " + window);
                }
            } finally {
                writer.destroyForcibly().waitFor();
            }
            try (Cache cache = new Cache(file, InstantSource.system())) {
                Set<BigDecimal> numbers = new HashSet<>();
                long[] rows = {0};
                cache.read(DATASET, row -> {
                    rows[0]++;
                    numbers.add(row.exact(DATASET.position(AzureUsage.QUANTITY)));
                });
                assertThat(rows[0]).isEqualTo(ROWS);
                assertThat(numbers).hasSize(1);
                assertThat(cache.freshness(DATASET).rows()).isEqualTo(ROWS);
                // The dead process holds no lock.
                cache.write(DAYS.to()).close();
            }
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet check = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
                assertThat(check.getString(1)).isEqualTo("ok");
            }
        }
    }

    public static void main(String[] args) {
        try (Cache cache = new Cache(Path.of(args[0]), InstantSource.system());
                CacheWriter writer = cache.write(DAYS.to())) {
            for (int round = 0; round < 1_000; round++) {
                Row row = Row.builder(DATASET)
                        .text(AzureUsage.CUSTOMER_NAME, "round " + round)
                        .date(AzureUsage.USAGE_DATE, DAYS.from().atStartOfDay())
                        .number(AzureUsage.QUANTITY, BigDecimal.valueOf(System.nanoTime()))
                        .build();
                Staging staging = writer.stage(DATASET);
                staging.add(Stored.page(DATASET, Collections.nCopies(ROWS, row)));
                writer.replaceDays(staging, DAYS, new Fetched(ROWS, 0, OptionalLong.empty()));
                System.out.println("stored " + round);
            }
        }
    }
}
