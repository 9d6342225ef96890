package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyncStatusTest {
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00Z");
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @Test
    void saysHowManyOfAllSetsAreDoneWith() {
        SyncStatus status = SyncStatus.of(
                reports(
                        new SetProgress(Subscriptions.DATASET, Stage.DONE, 160, 1, 1),
                        new SetProgress(Referrals.DATASET, Stage.FAILED, 0, 0, 1),
                        new SetProgress(AzureUsage.DATASET, Stage.FETCHING, 12300, 1, 4)),
                20);
        assertThat(status.text(WORDS, NOW)).isEqualTo("Azure usage: fetching, 12,300 rows · 2 of 20 sets");
        assertThat(status.share()).hasValue(2.25 / 20);
    }

    @Test
    void countsAPauseDownAndThenGoesOn() {
        SyncStatus status = SyncStatus.of(
                reports(
                        new SetProgress(Subscriptions.DATASET, Stage.STORING, 99, 0, 1),
                        new SetProgress(
                                AzureUsage.DATASET, Stage.FETCHING, 5, 0, 1, Optional.of(Duration.ofSeconds(57)))),
                20);
        assertThat(status.text(WORDS, NOW)).isEqualTo("Azure usage: waiting 57 s · 0 of 20 sets");
        assertThat(status.text(WORDS, NOW.plusMillis(200))).contains("waiting 57 s");
        assertThat(status.text(WORDS, NOW.plusSeconds(56))).contains("waiting 1 s");
        assertThat(status.secondsToWait(NOW.plusSeconds(57))).isZero();
        assertThat(status.text(WORDS, NOW.plusSeconds(58))).isEqualTo("Azure usage: fetching, 5 rows · 0 of 20 sets");
        assertThat(status.text(Words.in(Locale.FRENCH), NOW)).contains("attente de 57 s");
    }

    @Test
    void saysThatItRunsBeforeAnySetHasReported() {
        assertThat(SyncStatus.of(Map.of(), 20).text(WORDS, NOW)).isEqualTo(WORDS.get("window.sync.running"));
    }

    private static Map<Dataset, SyncStatus.Report> reports(SetProgress... sets) {
        return Arrays.stream(sets)
                .collect(Collectors.toMap(SetProgress::dataset, set -> new SyncStatus.Report(set, NOW)));
    }
}
