package dev.partnerlens.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells any number of observers what is the case, in order, on a thread of its own and under no lock: whoever is slow or
 * throws disturbs nobody but those who are told after it for a while.
 */
final class Announcer<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sync-news").factory());
    private final BiPredicate<T, T> outdates;
    /** Guarded by this, as all below. */
    private final List<Seat<T>> observers = new ArrayList<>();

    private final Deque<T> news = new ArrayDeque<>();
    private T newest;
    private boolean closed;

    /** @param outdates whether nobody needs to hear the first any more when the second is the case */
    Announcer(T first, BiPredicate<T, T> outdates) {
        this.newest = first;
        this.outdates = outdates;
    }

    synchronized T newest() {
        return newest;
    }

    synchronized void announce(T now) {
        newest = now;
        if (closed) {
            return;
        }
        if (!news.isEmpty() && outdates.test(news.getLast(), now)) {
            // Its turn is still to come, and then the newer one is told.
            news.removeLast();
            news.addLast(now);
            return;
        }
        news.addLast(now);
        run(this::tellNext);
    }

    /** From now on the observer hears everything, beginning with what is the case now; the stop it is given ends that. */
    synchronized Runnable subscribe(Consumer<T> observer) {
        Seat<T> own = new Seat<>(observer);
        run(() -> join(own));
        return () -> leave(own);
    }

    private void join(Seat<T> observer) {
        T now;
        synchronized (this) {
            observers.add(observer);
            // Of what has not been told yet it hears with the others.
            if (!news.isEmpty()) {
                return;
            }
            now = newest;
        }
        tell(observer, now);
    }

    private synchronized void leave(Seat<T> observer) {
        observers.remove(observer);
    }

    private void tellNext() {
        T next;
        List<Seat<T>> all;
        synchronized (this) {
            if (news.isEmpty()) {
                return;
            }
            next = news.removeFirst();
            all = List.copyOf(observers);
        }
        all.forEach(observer -> tell(observer, next));
    }

    private void tell(Seat<T> observer, T what) {
        synchronized (this) {
            if (closed || !observers.contains(observer)) {
                return;
            }
        }
        try {
            observer.who.accept(what);
        } catch (RuntimeException | Error e) {
            LOG.error("An observer of the sync failed", e);
        }
    }

    private void run(Runnable what) {
        try {
            thread.execute(what);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody is told any more");
        }
    }

    /** Nobody hears anything from now on. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            news.clear();
        }
        thread.shutdown();
    }

    /** One subscription: the same observer may have several. */
    private static final class Seat<T> {
        private final Consumer<T> who;

        Seat(Consumer<T> who) {
            this.who = who;
        }
    }
}
