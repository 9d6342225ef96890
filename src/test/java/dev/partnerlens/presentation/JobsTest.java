package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final UiQueue ui = new UiQueue();
    private final Jobs jobs = new Jobs(ui);
    private final List<Outcome<String>> outcomes = new ArrayList<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aSlowEarlierRunNeverReportsAfterAFastLaterOne() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        jobs.runLatest(
                "page",
                () -> {
                    begun.countDown();
                    awaitStubbornly(go);
                    ended.countDown();
                    return "old";
                },
                outcomes::add);
        awaitStubbornly(begun);
        jobs.runLatest("page", () -> "new", outcomes::add);
        ui.runUntil(() -> !outcomes.isEmpty());
        go.countDown();
        awaitStubbornly(ended);
        ui.runUntil(() -> ui.size() == 0 && !jobs.busy("page"));

        assertThat(outcomes).containsExactly(new Outcome.Done<>("new"));
    }

    @Test
    void aNewRunInterruptsTheOneBefore() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        jobs.runLatest(
                "page",
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                        return "never";
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                },
                outcomes::add);
        awaitStubbornly(begun);
        jobs.runLatest("page", () -> "new", outcomes::add);

        awaitStubbornly(interrupted);
        ui.runUntil(() -> !outcomes.isEmpty());
        assertThat(outcomes).containsExactly(new Outcome.Done<>("new"));
    }

    @Test
    void runsOfOtherKeysGoOn() {
        jobs.runLatest("a", () -> "a", outcomes::add);
        jobs.runLatest("b", () -> "b", outcomes::add);
        ui.runUntil(() -> outcomes.size() == 2);
        assertThat(outcomes).containsExactlyInAnyOrder(new Outcome.Done<>("a"), new Outcome.Done<>("b"));
    }

    @Test
    void aCancelledRunNeverReports() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        jobs.runLatest(
                "page",
                () -> {
                    begun.countDown();
                    awaitStubbornly(go);
                    ended.set(true);
                    return "late";
                },
                outcomes::add);
        awaitStubbornly(begun);
        jobs.cancel("page");
        go.countDown();
        jobs.runLatest("other", () -> "x", _ -> {});
        ui.runUntil(() -> ended.get() && !jobs.busy("other") && ui.size() == 0);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void problemsAreValuesAndFaultsGetACode() {
        Problem known = new Problem.FolderMissing(Path.of("gone"));
        jobs.<String>runLatest(
                "known",
                () -> {
                    throw new ProblemException(known);
                },
                outcomes::add);
        ui.runUntil(() -> outcomes.size() == 1);
        jobs.<String>runLatest(
                "fault",
                () -> {
                    throw new IllegalStateException("a customer's name");
                },
                outcomes::add);
        ui.runUntil(() -> outcomes.size() == 2);

        assertThat(outcomes.getFirst()).isEqualTo(new Outcome.Failed<>(known));
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.problem()).isInstanceOf(Problem.Unexpected.class));
        assertThat(outcomes.getLast().toString()).doesNotContain("customer");
    }

    @Test
    void workRunsOffTheUiThread() {
        AtomicReference<Thread> worker = new AtomicReference<>(Thread.currentThread());
        jobs.runLatest(
                "page",
                () -> {
                    worker.set(Thread.currentThread());
                    return "";
                },
                outcomes::add);
        ui.runUntil(() -> !outcomes.isEmpty());
        assertThat(worker.get()).isNotSameAs(Thread.currentThread());
        assertThat(worker.get().isVirtual()).isFalse();
    }

    /** Waits like code that does not listen to interrupts. */
    private static void awaitStubbornly(CountDownLatch latch) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (latch.getCount() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nobody counted down in time");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsClosedHearsNothingMoreAndBeginsNothing() {
        UiQueue queue = new UiQueue();
        Jobs closing = new Jobs(queue);
        List<String> heard = new CopyOnWriteArrayList<>();
        closing.runLatest("a", () -> "on its way", _ -> heard.add("a"));
        while (queue.size() == 0) {
            Thread.onSpinWait();
        }
        closing.close();
        closing.runLatest("b", () -> "too late", _ -> heard.add("b"));
        queue.runUntil(() -> queue.size() == 0);
        assertThat(heard).isEmpty();
        assertThat(closing.busy("b")).isFalse();
    }
}
