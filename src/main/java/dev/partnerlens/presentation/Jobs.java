package dev.partnerlens.presentation;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work off the UI thread. Per key the latest run wins: starting another cancels the one before, which may not report any
 * more, however late it ends. Outcomes arrive on the UI executor.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int SECONDS_TO_END = 5;

    private final Executor ui;
    private final Map<String, Run> latest = new HashMap<>();
    // Platform threads: most jobs compute or wait in native SQLite calls, which would hold a virtual thread's carrier.
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("job-", 1).factory());
    private long numbers;
    private boolean closed;

    /** @param ui runs what touches observable state; the toolkit's thread in the program, any in tests */
    public Jobs(Executor ui) {
        this.ui = ui;
    }

    /**
     * Runs {@code work} in the background and hands its outcome to {@code then} unless a newer run has the key; once
     * closed nothing is run any more.
     */
    public <T> void runLatest(String key, Callable<T> work, Consumer<Outcome<T>> then) {
        synchronized (latest) {
            if (closed) {
                return;
            }
            long number = ++numbers;
            Run previous = latest.get(key);
            if (previous != null) {
                previous.future().cancel(true);
            }
            // The run is entered under the same lock that a report takes, so that a quick job cannot report too early.
            Future<?> future = workers.submit(() -> perform(key, number, work, then));
            latest.put(key, new Run(number, future));
        }
    }

    /** Interrupts the run of that key; it will not report. */
    public void cancel(String key) {
        synchronized (latest) {
            Run run = latest.remove(key);
            if (run != null) {
                run.future().cancel(true);
            }
        }
    }

    /** Whether a run of that key has not reported yet. */
    public boolean busy(String key) {
        synchronized (latest) {
            return latest.containsKey(key);
        }
    }

    private <T> void perform(String key, long number, Callable<T> work, Consumer<Outcome<T>> then) {
        Optional<Outcome<T>> outcome = attempt(work);
        ui.execute(() -> {
            if (finish(key, number)) {
                outcome.ifPresent(then);
            }
        });
    }

    private boolean finish(String key, long number) {
        synchronized (latest) {
            Run current = latest.get(key);
            if (current == null || current.number() != number) {
                return false;
            }
            latest.remove(key);
            return true;
        }
    }

    private static <T> Optional<Outcome<T>> attempt(Callable<T> work) {
        try {
            return Optional.of(new Outcome.Done<>(work.call()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ProblemException e) {
            LOG.info("A job ended with {}", e.problem().getClass().getSimpleName());
            return Optional.of(new Outcome.Failed<>(e.problem()));
        } catch (Throwable e) {
            // Errors too: a job that runs out of memory must report, or its busy sign stays for ever.
            Problem.Unexpected problem = Problem.Unexpected.of(e);
            LOG.error("A job failed, code {}", problem.code(), e);
            return Optional.of(new Outcome.Failed<>(problem));
        }
    }

    /**
     * Interrupts what runs and waits for its end, so that nothing reads a store that is being closed. No outcome arrives
     * from now on, not even one that is on its way to the UI: it would begin new work for what is closed.
     */
    @Override
    public void close() {
        synchronized (latest) {
            closed = true;
            latest.clear();
        }
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("A job did not end at an interrupt");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Run(long number, Future<?> future) {}
}
