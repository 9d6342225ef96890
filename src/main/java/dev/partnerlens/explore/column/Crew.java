package dev.partnerlens.explore.column;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does tasks side by side, the calling thread among the hands, and returns when nobody works any more. The first failure
 * ends all, and so does an interrupt of the calling thread, as {@link Problem.Stopped}.
 */
final class Crew {
    private final Queue<Runnable> tasks;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Thread> helpers = new ArrayList<>();

    private Crew(List<Runnable> tasks) {
        this.tasks = new ConcurrentLinkedQueue<>(tasks);
    }

    /** @param hands how many threads work at most */
    static void run(int hands, List<Runnable> tasks) {
        Crew crew = new Crew(tasks);
        for (int i = 1; i < Math.min(hands, tasks.size()); i++) {
            crew.helpers.add(Thread.ofPlatform().daemon().name("load-" + i).start(crew::work));
        }
        crew.work();
        crew.end();
    }

    private void work() {
        try {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        } catch (Throwable e) {
            // Whatever it is, the calling thread throws it on.
            failure.compareAndSet(null, e);
            tasks.clear();
        }
    }

    private void end() {
        boolean interrupted = Thread.interrupted();
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                if (interrupted || failure.get() != null) {
                    helpers.forEach(Thread::interrupt);
                }
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                if (interrupted) {
                    throw new ProblemException(new Problem.Stopped());
                }
            }
        }
    }
}
