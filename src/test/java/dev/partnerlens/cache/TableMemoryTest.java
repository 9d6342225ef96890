package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What usage takes in memory, as the table counts it and as the heap of another process shows it. */
class TableMemoryTest {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    /** The objects around the arrays, and what else a heap holds by chance. */
    private static final Percentage TOLERANCE = Percentage.withPercentage(2);

    @TempDir
    Path home;

    private record Taken(long rows, long bytes, long heap) {}

    @Test
    void usageThatRepeatsDayAfterDay() throws IOException, InterruptedException {
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            assertThat(new ManyMeters(1_000).store(writer, new Period(TODAY.minusDays(199), TODAY)))
                    .isEqualTo(200_000);
        }
        Taken taken = measure();
        assertThat(taken.heap()).isCloseTo(taken.bytes(), TOLERANCE);
        assertThat(taken.rows()).isEqualTo(200_000);
        assertThat(taken.bytes() / (double) taken.rows()).isLessThan(8);
    }

    @Test
    void usageOfWhichNoSeriesEverRepeats() throws IOException, InterruptedException {
        int rows = 60_000;
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system());
                CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(DATASET);
            for (int day = 0; day < 20; day++) {
                staging.add(Stored.page(DATASET, unheardOf(TODAY.minusDays(day), rows / 20)));
            }
            int _ = writer.replaceDays(
                    staging,
                    new Period(TODAY.minusDays(19), TODAY),
                    new Fetched(staging.size(), 0, OptionalLong.empty()));
        }
        Taken taken = measure();
        assertThat(taken.heap()).isCloseTo(taken.bytes(), TOLERANCE);
        assertThat(taken.rows()).isEqualTo(rows);
        // Of that, the text that each row brings and its place in the dictionary take 76 bytes.
        assertThat(taken.bytes() / (double) taken.rows()).isLessThan(110);
    }

    private static List<Row> unheardOf(LocalDate day, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Row.builder(DATASET)
                    .text(AzureUsage.CUSTOMER_NAME, "customer " + i % 300)
                    .text(AzureUsage.METER_UNIT, i % 2 == 0 ? "Hours" : "GB")
                    .text(AzureUsage.CONSUMPTION_METER_ID, day + " and a number of its own " + i)
                    .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                    .number(AzureUsage.QUANTITY, BigDecimal.valueOf(i * 7919L % 1_000_000, 4))
                    .build());
        }
        return rows;
    }

    /** A heap of 64 MB must do: a bound on what the loading holds beside what it makes. */
    private Taken measure() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TableMemory.class.getName(),
                        home.resolve("cache.db").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        List<Long> numbers =
                Stream.of(said.trim().split(" ")).map(Long::valueOf).toList();
        return new Taken(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
