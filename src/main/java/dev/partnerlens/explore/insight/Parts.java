package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The same work for many things, on all processors, in the order given; an interrupt ends all of it. */
final class Parts {
    /** Fewer are done sooner than threads are started. */
    private static final int FEW = 16;

    private static final int IN_A_PART = 8;

    private Parts() {}

    static <A, B> List<B> map(Collection<A> all, Function<A, B> work, Progress progress) {
        List<A> things = List.copyOf(all);
        AtomicInteger done = new AtomicInteger();
        if (things.size() <= FEW) {
            return part(things, work, progress, things.size(), done);
        }
        List<Callable<List<B>>> parts = new ArrayList<>();
        for (int from = 0; from < things.size(); from += IN_A_PART) {
            List<A> part = things.subList(from, Math.min(things.size(), from + IN_A_PART));
            parts.add(() -> part(part, work, progress, things.size(), done));
        }
        ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().factory());
        try {
            List<B> results = new ArrayList<>(things.size());
            for (Future<List<B>> part : threads.invokeAll(parts)) {
                results.addAll(part.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(new Problem.Stopped());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <A, B> List<B> part(
            List<A> things, Function<A, B> work, Progress progress, int all, AtomicInteger done) {
        List<B> results = new ArrayList<>(things.size());
        for (A thing : things) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ProblemException(new Problem.Stopped());
            }
            results.add(work.apply(thing));
            progress.at(done.incrementAndGet(), all);
        }
        return results;
    }
}
