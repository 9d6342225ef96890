package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncState;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyncStatusTest {
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00Z");
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @Test
    void saysHowManyOfAllSetsAreDoneWith() {
        SyncStatus status = SyncStatus.of(reports(
                new SetProgress(Subscriptions.DATASET, Stage.DONE, 160, 1, 1),
                new SetProgress(Referrals.DATASET, Stage.FAILED, 0, 0, 1),
                new SetProgress(AzureUsage.DATASET, Stage.FETCHING, 12300, 1, 4)));
        assertThat(status.text(WORDS, NOW)).isEqualTo("Azure usage: fetching, 12,300 rows · 2 of 3 sets");
        assertThat(status.share()).hasValue(2.25 / 3);
    }

    @Test
    void countsAPauseDownAndThenGoesOn() {
        SyncStatus status = SyncStatus.of(reports(
                new SetProgress(Subscriptions.DATASET, Stage.STORING, 99, 0, 1),
                new SetProgress(
                        AzureUsage.DATASET,
                        Stage.FETCHING,
                        5,
                        0,
                        1,
                        Optional.of(new SetProgress.Waiting.Pause(Duration.ofSeconds(57))))));
        assertThat(status.text(WORDS, NOW)).isEqualTo("Azure usage: waiting 57 s · 0 of 2 sets");
        assertThat(status.text(WORDS, NOW.plusMillis(200))).contains("waiting 57 s");
        assertThat(status.text(WORDS, NOW.plusSeconds(56))).contains("waiting 1 s");
        assertThat(status.secondsToWait(NOW.plusSeconds(57))).isZero();
        assertThat(status.text(WORDS, NOW.plusSeconds(58))).isEqualTo("Azure usage: fetching, 5 rows · 0 of 2 sets");
        assertThat(status.text(Words.in(Locale.FRENCH), NOW)).contains("attente de 57 s");
    }

    @Test
    void saysThatItRunsBeforeAnySetHasReported() {
        assertThat(SyncStatus.of(Map.of()).text(WORDS, NOW)).isEqualTo(WORDS.get("window.sync.running"));
    }

    @Test
    void everySetHasALineOfItsOwn() {
        SyncStatus status = SyncStatus.of(reports(
                new SetProgress(
                        AzureUsage.DATASET,
                        Stage.FETCHING,
                        12_300,
                        3,
                        14,
                        Optional.empty(),
                        OptionalLong.of(1_240),
                        Optional.of(Duration.ofSeconds(90))),
                new SetProgress(
                        Subscriptions.DATASET,
                        Stage.FETCHING,
                        5,
                        0,
                        1,
                        Optional.of(new SetProgress.Waiting.Pause(Duration.ofSeconds(57)))),
                new SetProgress(
                        Referrals.DATASET,
                        Stage.QUEUED,
                        0,
                        0,
                        0,
                        Optional.of(new SetProgress.Waiting.OtherSet(AzureUsage.DATASET)))));
        assertThat(status.told())
                .extracting(told -> SetLine.of(told, WORDS, NOW.plusSeconds(7)))
                .containsExactly(
                        new SetLine(
                                AzureUsage.DATASET,
                                "Azure usage",
                                "fetching, 3 of 14 windows",
                                "12,300",
                                "1,240",
                                "2 min"),
                        new SetLine(
                                Subscriptions.DATASET, "Subscriptions", "waiting 50 s for the service", "5", "", ""),
                        new SetLine(Referrals.DATASET, "Referrals", "waiting for Azure usage", "", "", ""));
        assertThat(SetLine.of(status.told().get(1), WORDS, NOW.plusSeconds(58)).state())
                .isEqualTo("fetching");
    }

    @Test
    void whileNothingRunsTheLineSaysWhatIsWaitedFor() {
        Problem offline = new Problem.Offline("host", "refused");
        SyncState waiting = new SyncState.Waiting(SyncState.Reason.OFFLINE, NOW, NOW.plusSeconds(300), offline, false);
        assertThat(SyncWords.idle(waiting, WORDS, NOW)).isEqualTo("Offline since 08:00, next try at 08:05");
        SyncState idle = new SyncState.Idle(Optional.empty(), Optional.of(NOW.plusSeconds(3600)));
        assertThat(SyncWords.idle(idle, WORDS, NOW)).isEqualTo("Next sync at 09:00");
        assertThat(SyncWords.idle(idle, WORDS, NOW.plusSeconds(4000))).isEqualTo("No background tasks");
    }

    private static Map<Dataset, SyncState.Told> reports(SetProgress... sets) {
        return Arrays.stream(sets)
                .collect(Collectors.toMap(
                        SetProgress::dataset, set -> new SyncState.Told(set, NOW), (a, _) -> a, LinkedHashMap::new));
    }
}
