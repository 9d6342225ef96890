package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SyncState.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a sync that cannot go on. */
class SyncTroubleTest {
    private final WatchedService it = new WatchedService();

    @AfterEach
    void close() {
        it.service.close();
    }

    @Test
    void offlineIsAStateWithQuietRetriesAndGrowingPauses() {
        Problem offline = new Problem.Offline("host", "refused");
        it.fetch.set((request, _) -> WatchedService.stopped(request, offline));
        it.open();
        List<Long> minutes = new ArrayList<>();
        for (int attempt = 1; attempt <= 6; attempt++) {
            int own = attempt;
            SyncState.Waiting waiting =
                    (SyncState.Waiting) it.await(state -> state instanceof SyncState.Waiting && it.runs.size() == own);
            assertThat(waiting.reason()).isEqualTo(Reason.OFFLINE);
            assertThat(waiting.problem()).isEqualTo(offline);
            assertThat(waiting.asked()).isFalse();
            assertThat(waiting.since()).isEqualTo(WatchedService.START);
            minutes.add(Duration.between(it.clock.get(), waiting.next()).toMinutes());
            it.pass(Duration.between(it.clock.get(), waiting.next()).minusSeconds(1));
            assertThat(it.runs).as("not before").hasSize(attempt);
            it.heard.clear();
            it.pass(Duration.ofSeconds(1));
        }
        assertThat(minutes).containsExactly(1L, 2L, 5L, 15L, 30L, 30L);

        it.await(state -> state instanceof SyncState.Waiting && it.runs.size() == 7);
        it.heard.clear();
        it.service.start();
        assertThat(((SyncState.Waiting) it.await(state -> state instanceof SyncState.Waiting)).next())
                .as("whoever asks begins anew")
                .isEqualTo(it.clock.get().plus(Duration.ofMinutes(1)));
        it.fetch.set((request, _) -> it.whole(request));
        it.pass(Duration.ofMinutes(1));
        it.awaitIdle(9);
        assertThat(it.runs.getLast().datasets())
                .as("what could not be fetched before")
                .isEqualTo(Datasets.all());
    }

    @Test
    void anotherProcessThatSyncsIsWaitedForAsWell() {
        it.fetch.set((_, _) -> {
            throw new ProblemException(new Problem.SyncRunning(Path.of("cache.db")));
        });
        it.open();
        assertThat(((SyncState.Waiting) it.await(state -> state instanceof SyncState.Waiting)).reason())
                .isEqualTo(Reason.OTHER_SYNC);
        it.fetch.set((request, _) -> it.whole(request));
        it.pass(Duration.ofMinutes(1));
        it.awaitIdle(2);
    }

    @Test
    void whatAnotherProcessFetchedIsNotFetchedAgain() {
        it.fetch.set((request, _) -> {
            it.whole(request);
            throw new ProblemException(new Problem.SyncRunning(Path.of("cache.db")));
        });
        it.open();
        it.await(state -> state instanceof SyncState.Waiting);
        it.pass(Duration.ofMinutes(1));
        it.await(state -> state instanceof SyncState.Idle idle && idle.nextDue().isPresent());
        assertThat(it.runs).hasSize(1);
    }

    @Test
    void namedDaysAreNotLostWhileItWaits() {
        Period days = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 3));
        Datasets.all().forEach(set -> it.note(set, Optional.empty()));
        it.open();
        for (Problem problem :
                List.of(new Problem.Offline("host", "cause"), new Problem.SyncRunning(Path.of("cache.db")))) {
            it.fetch.set((_, _) -> {
                throw new ProblemException(problem);
            });
            it.service.start(List.of(AzureUsage.DATASET), Optional.of(days));
            it.await(state -> state instanceof SyncState.Waiting);
            it.fetch.set((request, _) -> it.whole(request));
            int runs = it.runs.size();
            it.pass(Duration.ofMinutes(1));
            it.awaitIdle(runs + 1);
            assertThat(it.runs.getLast().period()).contains(days);
            assertThat(it.runs.getLast().datasets()).containsExactly(AzureUsage.DATASET);
        }
    }

    @Test
    void withoutASignInNothingIsTriedUntilSomebodyAsks() {
        Problem signIn = new Problem.SignInNeeded("", "r");
        it.fetch.set((request, _) -> WatchedService.stopped(request, signIn));
        it.open();
        SyncState.Failed failed = (SyncState.Failed) it.await(state -> state instanceof SyncState.Failed);
        assertThat(failed.needsSignIn()).isTrue();
        assertThat(failed.problem()).isEqualTo(signIn);
        it.pass(Duration.ofDays(2));
        assertThat(it.runs).hasSize(1);
        it.fetch.set((request, _) -> it.whole(request));
        it.service.start();
        it.awaitIdle(2);
    }

    @Test
    void aFaultIsToldAndTriedAgainAfterAnHour() {
        it.fetch.set((_, _) -> {
            throw new IllegalStateException("a fault of our own");
        });
        it.open();
        SyncState.Failed failed = (SyncState.Failed) it.await(state -> state instanceof SyncState.Failed);
        assertThat(failed.problem()).isInstanceOf(Problem.Unexpected.class);
        assertThat(failed.needsSignIn()).isFalse();
        it.pass(Duration.ofMinutes(59));
        assertThat(it.runs).hasSize(1);
        it.fetch.set((request, _) -> it.whole(request));
        it.pass(Duration.ofMinutes(2));
        it.awaitIdle(2);
    }

    @Test
    void cancelEndsTheRunAndTheNextOneIsNotInAMinute() {
        CountDownLatch begun = new CountDownLatch(1);
        it.fetch.set((request, _) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return WatchedService.stopped(request, new Problem.Stopped());
        });
        it.open();
        it.await(state -> state instanceof SyncState.Running);
        it.service.cancel();
        SyncState.Idle idle = (SyncState.Idle) it.await(
                state -> state instanceof SyncState.Idle last && last.last().isPresent());
        assertThat(idle.last().orElseThrow().report().stoppedBy()).contains(new Problem.Stopped());
        it.pass(Duration.ofMinutes(5));
        assertThat(it.runs).hasSize(1);
    }

    @Test
    void failedAndRefusedSetsAreTriedAgainLater() {
        it.fetch.set((request, _) -> {
            SyncReport report = it.whole(request);
            it.note(AzureUsage.DATASET, Optional.of("ServiceFailed"));
            it.note(Subscriptions.DATASET, Optional.of("NotPermitted"));
            return report;
        });
        it.open();
        it.awaitIdle(1);
        it.fetch.set((request, _) -> it.whole(request));
        it.pass(Duration.ofMinutes(61));
        it.awaitIdle(2);
        assertThat(it.runs.getLast().datasets()).containsExactly(AzureUsage.DATASET);
        assertThat(it.nextDue(Subscriptions.DATASET)).contains(WatchedService.START.plus(Duration.ofHours(6)));
    }
}
