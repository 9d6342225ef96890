package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.sync.Beat;
import dev.partnerlens.sync.SetAttempt;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The window hears how far reading is, of the newest reading alone, and what did not change is not read again. */
class LoaderTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final int ROWS = 150_000;

    private final InMemorySource source = new InMemorySource(TODAY)
            .put(
                    USAGE,
                    Collections.nCopies(
                            ROWS,
                            Row.builder(USAGE)
                                    .date(AzureUsage.USAGE_DATE, TODAY.atStartOfDay())
                                    .build()));

    @Test
    void theWindowHearsHowFarItIs() throws Exception {
        try (SyncService sync = sync()) {
            Loader loader = new Loader(new Partnership(Partner.LOCAL, source, sync, false), Runnable::run);
            List<LoadProgress> heard = new ArrayList<>();
            loader.progressProperty().addListener((_, _, now) -> {
                if (now != null) {
                    heard.add(now);
                }
            });
            Loader.Loaded loaded = loader.loading(Optional.empty(), TODAY, Optional.empty(), _ -> Optional.empty())
                    .call();
            assertThat(heard).hasSizeGreaterThan(2);
            assertThat(heard.getLast().of()).isEqualTo(ROWS);
            assertThat(heard.getLast().rows()).isBetween(ROWS / 2L, (long) ROWS);
            loader.ended();
            assertThat(loader.progressProperty().get()).isNull();
            assertThat(loaded.practice().freshness(USAGE).rows()).isEqualTo(ROWS);
        }
    }

    @Test
    void whatAnotherTookThePlaceOfIsNotHeard() throws Exception {
        try (SyncService sync = sync()) {
            Loader loader = new Loader(new Partnership(Partner.LOCAL, source, sync, false), Runnable::run);
            Callable<Loader.Loaded> older =
                    loader.loading(Optional.empty(), TODAY, Optional.empty(), _ -> Optional.empty());
            Callable<Loader.Loaded> newer =
                    loader.loading(Optional.empty(), TODAY, Optional.empty(), _ -> Optional.empty());
            assertThat(older.call()).isNotNull();
            assertThat(loader.progressProperty().get()).isNull();
            assertThat(newer.call()).isNotNull();
            assertThat(loader.progressProperty().get()).isNotNull();
        }
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() throws Exception {
        try (SyncService sync = sync()) {
            Loader loader = new Loader(new Partnership(Partner.LOCAL, source, sync, false), Runnable::run);
            Practice known = loader.loading(Optional.empty(), TODAY, Optional.empty(), _ -> Optional.empty())
                    .call()
                    .practice();
            loader.ended();
            Practice again = loader.loading(
                            Optional.empty(), TODAY.plusDays(1), Optional.of(known), _ -> Optional.empty())
                    .call()
                    .practice();
            assertThat(loader.progressProperty().get()).isNull();
            assertThat(again.today()).isEqualTo(TODAY.plusDays(1));
            assertThat(again.bytes(USAGE)).isEqualTo(known.bytes(USAGE));
        }
    }

    private static SyncService sync() {
        return new SyncService(
                Optional.empty(),
                _ -> new SetAttempt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                () -> SyncSettings.USUAL,
                () -> TODAY,
                InstantSource.system(),
                Beat.ofItsOwn());
    }
}
