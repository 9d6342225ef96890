package dev.partnerlens.sync;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs something now and then again and again; a test does it by hand. */
@FunctionalInterface
public interface Beat {
    Duration TIME_TO_END = Duration.ofSeconds(10);

    /** Begins with the first run, on another thread; closing what is returned ends it. */
    Stop every(Duration time, Runnable what);

    private static void end(ScheduledExecutorService thread) {
        thread.shutdownNow();
        try {
            boolean _ = thread.awaitTermination(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a beat, and waits for the end of a run that goes on. */
    @FunctionalInterface
    interface Stop {
        void stop();
    }

    /** A thread of its own, for which a machine's sleep is no time: look at the clock on each run. */
    static Beat ofItsOwn() {
        return (time, what) -> {
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sync-beat").factory());
            var _ = thread.scheduleWithFixedDelay(what, 0, time.toMillis(), TimeUnit.MILLISECONDS);
            return () -> end(thread);
        };
    }
}
