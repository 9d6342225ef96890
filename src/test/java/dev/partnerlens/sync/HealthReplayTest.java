package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.health.Duplicates;
import dev.partnerlens.core.health.Health;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real rows: their repeated lines and their mixed spellings, counted on the file beside. */
class HealthReplayTest {
    private static final Dataset USAGE = AzureUsage.DATASET;

    @TempDir
    Path home;

    @Test
    void recordedUsageMixesSpellings() throws IOException {
        Health health = healthOf("azure-usage-recorded.jsonl", 14, 14, 2, LocalDate.of(2018, 2, 1));
        assertThat(health.spellings())
                .extracting(
                        group -> group.field().name(),
                        group -> group.texts(),
                        group -> group.spellings().stream()
                                .map(spelling -> spelling.rows())
                                .toList())
                .contains(
                        tuple("resourceLocation", List.of("USCentral", "CentralUS"), List.of(60L, 29L)),
                        tuple("resourceLocation", List.of("euwest", "westeurope"), List.of(34L, 16L)),
                        tuple("resourceLocation", List.of("eastasia", "apeast"), List.of(32L, 12L)),
                        tuple("resourceLocation", List.of("uswest", "WestUS"), List.of(15L, 4L)),
                        tuple("meterCategory", List.of("Storage", "Windows Azure Storage"), List.of(2L, 1L)),
                        tuple("customerName", List.of("westeur", "WESTEUR", "westEur"), List.of(34L, 13L, 3L)))
                .hasSize(12);
    }

    @Test
    void retailRowsRepeatAndMixCase() throws IOException {
        Health health = healthOf("azure-usage-retail.jsonl.gz", 526, 478, 6, LocalDate.of(2010, 12, 12));
        assertThat(health.spellings().stream().filter(group -> group.field().equals(AzureUsage.METER_CATEGORY)))
                .hasSize(60)
                .allMatch(group -> group.texts().stream().allMatch(text -> text.equalsIgnoreCase(group.usual())));
        assertThat(health.spellings().stream().filter(group -> group.field().equals(AzureUsage.METER_SUBCATEGORY)))
                .hasSize(13);
        assertThat(health.emptyDays()).as("a shop that is closed on Saturdays").hasSize(3);
    }

    @Test
    @Tag("long")
    void measurementsRepeat() throws IOException {
        Health health = healthOf("azure-usage-vmnoise.jsonl.gz", 360, 360, 2, LocalDate.of(2023, 5, 29));
        assertThat(health.spellings()).isEmpty();
    }

    private Health healthOf(String name, long repeated, long groups, long most, LocalDate day) throws IOException {
        Path file = Path.of("../shared/data/replay").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        Map<String, Long> lines = lines(file);
        assertThat(lines.values().stream().mapToLong(count -> count - 1).sum()).isEqualTo(repeated);
        assertThat(lines.values().stream().filter(count -> count > 1)).hasSize((int) groups);

        ScriptedFeed feed = new ScriptedFeed().give(USAGE, ReplayRows.of(file));
        try (PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            LocalDate today = LocalDate.of(2026, 7, 1);
            assertThat(store.sync(feed, new SyncRequest(List.of(USAGE), Optional.empty(), today), SyncListener.NONE)
                            .succeeded())
                    .isTrue();
            Health health = store.health(today).stream()
                    .filter(set -> set.dataset() == USAGE)
                    .findFirst()
                    .orElseThrow();
            assertThat(health.duplicates())
                    .isEqualTo(new Duplicates(
                            repeated, groups, Optional.of(new Duplicates.Largest(most, Optional.of(day)))));
            assertThat(health.freshness().rows())
                    .isEqualTo(
                            lines.values().stream().mapToLong(Long::longValue).sum());
            assertThat(health.gaps()).isEmpty();
            return health;
        }
    }

    /** Equal rows are equal lines, as each file was written by one program. */
    private static Map<String, Long> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        }
    }
}
