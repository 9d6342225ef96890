package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Doubt;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock was ahead for one sync: the days that it ran ahead were fetched by nobody. */
class ClockAheadTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Period ASKED = new Period(FIRST, LocalDate.of(2026, 12, 5));

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void daysThatNobodyFetchedAreNotComplete(boolean planned) {
        List<Row> rows = new OddRows(2, USAGE, new Period(FIRST, LocalDate.of(2026, 11, 19))).rows(40);
        try (Cache cache = new Cache(home.resolve("cache.db"), InstantSource.system())) {
            for (String filed : List.of("2026-11-20", "2027-06-01", "2026-11-21", "2026-11-22", "2026-12-20")) {
                sync(cache, LocalDate.parse(filed), rows, planned);
            }
            LocalDate day = LocalDate.of(2026, 12, 10);
            CodedSource then = cache.past().asOf(day);
            assertThat(then.freshness(USAGE).through()).contains(LocalDate.of(2026, 11, 22));
            assertThat(then.freshness(USAGE).doubts(Optional.of(ASKED), day)).contains(Doubt.UNCOVERED);
            LocalDate end = LocalDate.of(2026, 12, 20);
            assertThat(cache.past().asOf(end).freshness(USAGE).doubts(Optional.of(ASKED), end))
                    .isEmpty();
        }
    }

    private static void sync(Cache cache, LocalDate filed, List<Row> rows, boolean planned) {
        try (CacheWriter writer = cache.write(filed)) {
            Staging staging = writer.stage(USAGE);
            staging.add(Stored.page(USAGE, rows));
            if (planned) {
                writer.planned(USAGE, FIRST);
            }
            writer.replaceDays(staging, new Period(FIRST, filed), new Fetched(40, 0, OptionalLong.empty()));
            writer.succeeded(USAGE);
        }
    }
}
