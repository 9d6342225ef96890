package dev.partnerlens.presentation;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands in for the UI thread: what is handed to it runs when the test thread asks, and nowhere else. */
public final class UiQueue implements Executor {
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** Number of tasks handed over and not run yet. */
    public int size() {
        return waiting.size();
    }

    /** Runs what is handed over until the condition holds. */
    public void runUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            runNext(end - System.nanoTime());
        }
    }

    private void runNext(long nanos) {
        try {
            Runnable next = waiting.poll(nanos, TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("The condition did not come true in time");
            }
            next.run();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
