package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a row of usage takes on disk, everything beside it counted in. */
class BytesPerRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path home;

    @Test
    @Tag("long")
    void tenMillionRowsOfUsage() {
        // A year of so many meters, fetched month by month, the newest first.
        assertThat(bytesPerRow(27_400, 365)).isLessThan(20);
    }

    @Test
    void aSmallerPartnersRows() {
        assertThat(bytesPerRow(600, 365)).isLessThan(21);
    }

    private double bytesPerRow(int meters, int days) {
        Path file = home.resolve("cache.db");
        ManyMeters usage = new ManyMeters(meters);
        List<Period> months =
                new Period(TODAY.minusDays(days - 1L), TODAY).split(Grain.MONTH).reversed();
        long rows = 0;
        try (Cache cache = new Cache(file, InstantSource.system())) {
            try (CacheWriter writer = cache.write(TODAY)) {
                for (Period month : months) {
                    rows += usage.store(writer, month);
                }
            }
            assertThat(cache.freshness(AzureUsage.DATASET).rows()).isEqualTo((long) meters * days);
        }
        double bytes = Footprint.of(file) / (double) rows;
        System.out.printf("%d rows take %.2f bytes each%n", rows, bytes);
        return bytes;
    }
}
