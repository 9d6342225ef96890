package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** One piece of work in as many parts as there are processors; an interrupt of whoever asked for it ends all of them. */
public final class Split {
    /** Below this many rows a second thread costs more than it brings. */
    private static final int ROWS_WORTH_A_THREAD = 1 << 16;

    private final Thread asking = Thread.currentThread();
    private volatile boolean stopped;

    /** How many parts are worth it for so many rows. */
    public static int parts(long rows) {
        return Math.clamp(rows / ROWS_WORTH_A_THREAD, 1, Runtime.getRuntime().availableProcessors());
    }

    /** To be called every few thousand rows. */
    public void check() {
        if (stopped || asking.isInterrupted()) {
            stopped = true;
            throw new ProblemException(new Problem.Stopped());
        }
    }

    /** Runs the first part on the calling thread and the others beside it; returns what they gave, in their order. */
    public <T> List<T> run(List<Callable<T>> parts) {
        List<Future<T>> others = new ArrayList<>();
        for (Callable<T> part : parts.subList(1, parts.size())) {
            others.add(ForkJoinPool.commonPool().submit(part));
        }
        List<T> given = new ArrayList<>();
        try {
            given.add(parts.getFirst().call());
            for (Future<T> other : others) {
                given.add(other.get());
            }
            return given;
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            throw new ProblemException(new Problem.Stopped());
        } catch (ExecutionException e) {
            stopped = true;
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (RuntimeException | Error e) {
            stopped = true;
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
