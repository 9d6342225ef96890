package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A service with a clock, a beat and a source of its own; it waits for states and never for time. */
final class WatchedService {
    static final Instant START = Instant.parse("2026-06-24T08:00:00Z");
    private static final SetAttempt NEVER =
            new SetAttempt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    final AtomicReference<Instant> clock = new AtomicReference<>(START);
    final AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.of(2026, 6, 24));
    final Map<String, String> settings = new ConcurrentHashMap<>();
    private final Map<Dataset, SetAttempt> noted = new ConcurrentHashMap<>();
    final List<SyncRequest> runs = new CopyOnWriteArrayList<>();
    final BlockingQueue<SyncState> heard = new LinkedBlockingQueue<>();
    final AtomicReference<SyncService.Fetch> fetch = new AtomicReference<>((request, _) -> whole(request));
    final AtomicReference<Runnable> beat = new AtomicReference<>(() -> {});
    final SyncService service = new SyncService(
            Optional.of((request, listener) -> {
                runs.add(request);
                return fetch.get().run(request, listener);
            }),
            set -> noted.getOrDefault(set, NEVER),
            () -> SyncSettings.of(key -> Optional.ofNullable(settings.get(key))),
            today::get,
            clock::get,
            (time, what) -> {
                assertThat(time).isEqualTo(Duration.ofMinutes(1));
                beat.set(what);
                return () -> beat.set(() -> {});
            });

    void open() {
        service.subscribe(heard::add);
        service.open(false);
        beat.get().run();
    }

    /** Lets time pass and the beat come. */
    void pass(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
        beat.get().run();
    }

    /** When the set is to be fetched by itself. */
    Optional<Instant> nextDue(Dataset dataset) {
        return Due.next(
                dataset,
                noted.getOrDefault(dataset, NEVER),
                SyncSettings.of(key -> Optional.ofNullable(settings.get(key))).by());
    }

    SyncState await(Predicate<SyncState> expected) {
        for (int i = 0; i < 10_000; i++) {
            SyncState state = next(heard);
            if (expected.test(state)) {
                return state;
            }
        }
        throw new AssertionError("That never came");
    }

    void awaitIdle(int syncs) {
        await(state -> state instanceof SyncState.Idle idle
                && runs.size() == syncs
                && idle.last().isPresent()
                && idle.last().get().at().equals(clock.get())
                && idle.nextDue().isPresent());
    }

    private static SyncState next(BlockingQueue<SyncState> states) {
        try {
            SyncState state = states.poll(30, TimeUnit.SECONDS);
            if (state == null) {
                throw new AssertionError("Nothing was told");
            }
            return state;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void awaitOpen(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    SyncReport whole(SyncRequest request) {
        request.datasets().forEach(set -> note(set, Optional.empty()));
        return new SyncReport(outcomes(request, Optional.empty()));
    }

    static SyncReport stopped(SyncRequest request, Problem problem) {
        return new SyncReport(outcomes(request, Optional.of(problem)), Optional.of(problem));
    }

    private static List<SetOutcome> outcomes(SyncRequest request, Optional<Problem> problem) {
        return request.datasets().stream()
                .map(set -> new SetOutcome(set, 0, 0, 0, 0, problem))
                .toList();
    }

    void note(Dataset set, Optional<String> problem) {
        Optional<Instant> now = Optional.of(clock.get());
        noted.put(
                set,
                problem.isPresent()
                        ? new SetAttempt(now, Optional.empty(), Optional.empty(), problem)
                        : new SetAttempt(now, now, Optional.of(today.get()), Optional.empty()));
    }
}
