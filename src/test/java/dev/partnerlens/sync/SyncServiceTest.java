package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SetProgress.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due when, and who hears of it. */
class SyncServiceTest {
    private final WatchedService it = new WatchedService();

    @AfterEach
    void close() {
        it.service.close();
    }

    @Test
    void whatIsStaleIsFetchedAtTheStartAndThenByTheClock() {
        it.open();
        SyncState.Idle idle = (SyncState.Idle) it.await(state -> state instanceof SyncState.Idle known
                && known.nextDue().isPresent()
                && known.last().isPresent());
        assertThat(it.runs).singleElement().extracting(SyncRequest::datasets).isEqualTo(Datasets.all());
        assertThat(idle.nextDue()).contains(WatchedService.START.plus(Duration.ofHours(6)));
        assertThat(idle.last()).get().extracting(SyncState.Ended::asked).isEqualTo(false);

        it.pass(Duration.ofMinutes(359));
        assertThat(it.runs).hasSize(1);
        it.pass(Duration.ofMinutes(2));
        it.awaitIdle(2);
        assertThat(it.runs.getLast().datasets())
                .as("sets of now after six hours")
                .allMatch(set -> set.arrival() == Arrival.AS_NOW)
                .contains(Subscriptions.DATASET);
        it.pass(Duration.ofHours(6));
        it.awaitIdle(3);
        assertThat(it.runs.getLast().datasets()).contains(AzureUsage.DATASET);
        assertThat(it.nextDue(AzureUsage.DATASET)).contains(it.clock.get().plus(Duration.ofHours(12)));
    }

    @Test
    void whatIsFreshIsLeftAtTheStart() {
        Datasets.all().forEach(set -> it.note(set, Optional.empty()));
        it.pass(Duration.ofHours(1));
        it.open();
        it.await(state -> state instanceof SyncState.Idle idle
                && idle.nextDue().equals(Optional.of(WatchedService.START.plus(Duration.ofHours(6)))));
        assertThat(it.runs).isEmpty();
    }

    @Test
    void nothingBeginsAndNoFileIsAskedWhileItIsHeld() {
        it.open();
        it.awaitIdle(1);
        it.service.hold(true);
        it.pass(Duration.ofHours(24));
        it.service.start();
        assertThat(it.runs).hasSize(1);
        assertThat(it.service.state()).isInstanceOf(SyncState.Idle.class);
        it.service.hold(false);
        it.pass(Duration.ofMinutes(1));
        it.awaitIdle(2);
    }

    @Test
    void theUserMaySetTheHoursAndTheStart() {
        it.settings.put(SyncSettings.AT_START, "false");
        it.settings.put(SyncSettings.HOURS, "2");
        it.open();
        assertThat(it.runs).isEmpty();
        it.service.start();
        it.awaitIdle(1);
        it.pass(Duration.ofMinutes(121));
        it.awaitIdle(2);
        assertThat(it.runs.getLast().datasets()).isEqualTo(Datasets.all());
        it.settings.put(SyncSettings.HOURS, "0");
        it.pass(Duration.ofDays(9));
        assertThat(it.runs).hasSize(2);
        assertThat(it.nextDue(AzureUsage.DATASET)).isEmpty();
        it.settings.put(SyncSettings.HOURS, "soon");
        assertThat(it.nextDue(AzureUsage.DATASET)).isPresent();
    }

    @Test
    void setsTellTheirProgressAndObserversHearItInOrder() {
        it.fetch.set((request, listener) -> {
            for (int rows = 0; rows < 500; rows++) {
                listener.progress(new SetProgress(AzureUsage.DATASET, Stage.FETCHING, rows, 0, 1));
                listener.progress(new SetProgress(Subscriptions.DATASET, Stage.FETCHING, rows, 0, 1));
            }
            return it.whole(request);
        });
        List<SyncState> all = new CopyOnWriteArrayList<>();
        it.service.subscribe(all::add);
        it.open();
        it.awaitIdle(1);
        List<Long> rows = all.stream()
                .filter(SyncState.Running.class::isInstance)
                .map(state -> ((SyncState.Running) state).sets())
                .filter(sets -> sets.size() == 2)
                .map(sets -> sets.values().stream()
                        .mapToLong(told -> told.set().rows())
                        .sum())
                .toList();
        assertThat(rows).isNotEmpty().isSorted().last().isEqualTo(998L);
    }

    @Test
    void nobodyIsCalledUnderALock() {
        AtomicReference<SyncState> seen = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        it.service.subscribe(state -> {
            if (state instanceof SyncState.Running && asked.getCount() > 0) {
                // Another thread must be able to use the service meanwhile.
                Thread other = Thread.ofPlatform().start(() -> {
                    it.service.start();
                    it.service.subscribe(_ -> {}).run();
                    seen.set(it.service.state());
                });
                try {
                    other.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                asked.countDown();
            }
        });
        it.open();
        WatchedService.awaitOpen(asked);
        assertThat(seen.get()).isNotNull();
    }

    @Test
    void overMidnightTheDayIsToldAndDatedSetsAreFetchedUnderIt() {
        it.clock.set(Instant.parse("2026-06-24T22:30:00Z"));
        it.open();
        it.awaitIdle(1);
        it.pass(Duration.ofMinutes(80));
        it.heard.clear();
        it.today.set(LocalDate.of(2026, 6, 25));
        it.pass(Duration.ofMinutes(15));
        it.awaitIdle(2);
        assertThat(it.runs.getLast().today()).isEqualTo(LocalDate.of(2026, 6, 25));
        assertThat(it.runs.getLast().datasets())
                .contains(AzureUsage.DATASET)
                .allMatch(set -> set.arrival() == Arrival.BY_DATE);
        assertThat(it.service.today()).isEqualTo(LocalDate.of(2026, 6, 25));
    }

    @Test
    void aNewDayIsToldWhereNothingIsDue() {
        it.settings.put(SyncSettings.HOURS, "0");
        it.open();
        it.await(state -> state instanceof SyncState.Idle);
        it.heard.clear();
        it.today.set(LocalDate.of(2026, 6, 25));
        it.pass(Duration.ofMinutes(1));
        it.await(state -> state instanceof SyncState.Idle);
        assertThat(it.runs).isEmpty();
    }

    @Test
    void aClockThatGoesBackOrAMachineThatSleptHoldsNothingUp() {
        it.open();
        it.awaitIdle(1);
        it.pass(Duration.ofDays(3));
        it.awaitIdle(2);
        it.pass(Duration.ofDays(-400));
        it.awaitIdle(3);
        assertThat(it.runs.getLast().datasets()).isEqualTo(Datasets.all());

        it.fetch.set((request, _) -> WatchedService.stopped(request, new Problem.Offline("host", "refused")));
        it.service.start();
        it.await(state -> state instanceof SyncState.Waiting);
        it.fetch.set((request, _) -> it.whole(request));
        it.pass(Duration.ofDays(-30));
        it.awaitIdle(5);
    }

    @Test
    void whatIsClosedRunsNothingAndTellsNobody() {
        it.open();
        it.awaitIdle(1);
        it.service.close();
        it.heard.clear();
        it.service.start();
        it.service.open(true);
        it.pass(Duration.ofDays(1));
        assertThat(it.runs).hasSize(1);
        assertThat(it.heard).isEmpty();
    }

    @Test
    void closeWaitsForTheRunToLetGo() {
        AtomicReference<Boolean> ended = new AtomicReference<>(false);
        it.fetch.set((request, _) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.set(true);
            }
            return WatchedService.stopped(request, new Problem.Stopped());
        });
        it.open();
        it.await(state -> state instanceof SyncState.Running);
        it.service.close();
        assertThat(ended.get()).isTrue();
    }

    /** After a run it is looked up what is due next, of which the file must be free as well when all is closed. */
    @Test
    void closeWaitsForWhatIsLookedAtAfterARun() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        AtomicReference<Boolean> ended = new AtomicReference<>(false);
        SyncService service = new SyncService(
                Optional.of((request, _) -> it.whole(request)),
                set -> {
                    if (Thread.currentThread().getName().equals("sync")) {
                        looking.countDown();
                        awaitInterrupt();
                        ended.set(true);
                    }
                    return new SetAttempt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                },
                () -> SyncSettings.of(_ -> Optional.empty()),
                it.today::get,
                it.clock::get,
                (_, _) -> () -> {});
        service.start();
        looking.await();
        service.close();
        assertThat(ended.get()).isTrue();
    }

    @Test
    void aBeatThatIsStoppedHasEnded() throws InterruptedException {
        CountDownLatch beating = new CountDownLatch(1);
        AtomicReference<Boolean> ended = new AtomicReference<>(false);
        Beat.Stop stop = Beat.ofItsOwn().every(Duration.ofHours(1), () -> {
            beating.countDown();
            awaitInterrupt();
            ended.set(true);
        });
        beating.await();
        stop.stop();
        assertThat(ended.get()).isTrue();
    }

    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // It is what was waited for; whoever waits goes on and ends.
        }
    }
}
