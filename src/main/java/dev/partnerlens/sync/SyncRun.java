package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.partnercenter.Unreached;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sync: a few sets side by side, a set after those it is asked for by, each for itself, until one meets what stops
 * them all. The first goes ahead alone until the service has answered: a call that is refused counts against the partner.
 */
final class SyncRun {
    private static final Logger LOG = LoggerFactory.getLogger(SyncRun.class);
    /** The service's limit of calls side by side is far below what more sets could use. */
    static final int SIDE_BY_SIDE = 4;

    private final CacheWriter cache;
    private final Parents parents;
    private final SyncRequest request;
    private final Map<Dataset, SetSync> sets = new LinkedHashMap<>();
    private final Map<Dataset, Thread> running = new LinkedHashMap<>();
    private final Map<Dataset, SetOutcome> ended = new LinkedHashMap<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private Optional<Problem> forAll = Optional.empty();
    private boolean answered;

    /** What the threads of the sets tell the one that runs them. */
    private sealed interface Event {}

    private record Answered() implements Event {}

    private record Ended(SetSync set, Optional<ProblemException> problem) implements Event {}

    SyncRun(
            RowFeed feed,
            CacheWriter cache,
            Parents parents,
            SyncRequest request,
            SyncListener listener,
            LongSupplier nanos) {
        this.cache = cache;
        this.parents = parents;
        this.request = request;
        SyncListener oneAtATime = new OneAtATime(listener);
        Storing storing = new Storing();
        for (Dataset dataset : Parents.with(request.datasets())) {
            Progress progress = new Progress(dataset, oneAtATime, nanos);
            Runnable heard = () -> events.add(new Answered());
            sets.put(dataset, new SetSync(dataset, feed, cache, parents, request, progress, storing, new Once(heard)));
        }
    }

    SyncReport run() {
        sets.values().forEach(this::queue);
        List<Dataset> waiting = new ArrayList<>(sets.keySet());
        while (true) {
            waiting.removeIf(this::begun);
            if (running.isEmpty()) {
                break;
            }
            take();
        }
        for (Dataset dataset : waiting) {
            end(dataset, forAll);
        }
        if (forAll.filter(Problem.Stopped.class::isInstance).isPresent()) {
            Thread.currentThread().interrupt();
        }
        return new SyncReport(
                sets.keySet().stream().map(ended::get).toList(),
                forAll,
                cache.setAside().stream().<Problem>map(each -> each).toList());
    }

    private void queue(SetSync set) {
        set.tell(Stage.QUEUED);
        Optional<Dataset> parent = set.dataset().endpoint().each().map(each -> each.parent());
        parent.ifPresent(other -> set.waits(new SetProgress.Waiting.OtherSet(other)));
    }

    /** Begins with a set where it may begin now. */
    private boolean begun(Dataset dataset) {
        int places = answered ? SIDE_BY_SIDE : 1;
        if (forAll.isPresent() || running.size() >= places || !ended.keySet().containsAll(dataset.ancestors())) {
            return false;
        }
        SetSync set = Objects.requireNonNull(sets.get(dataset));
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("sync-" + dataset.id())
                .unstarted(() -> events.add(new Ended(set, run(set))));
        running.put(dataset, thread);
        thread.start();
        return true;
    }

    private void take() {
        Event event;
        try {
            event = events.take();
        } catch (InterruptedException e) {
            stop(new Problem.Stopped());
            return;
        }
        switch (event) {
            case Answered _ -> answered = true;
            case Ended(SetSync set, Optional<ProblemException> problem) -> {
                running.remove(set.dataset());
                Optional<Problem> why = problem.map(ProblemException::problem);
                // What was interrupted because of another set ended for that set's reason.
                boolean cut = forAll.isPresent()
                        && why.filter(Problem.Stopped.class::isInstance).isPresent();
                end(set.dataset(), cut ? forAll : why);
                if (problem.filter(SyncRun::stopsAll).isPresent()) {
                    stop(problem.get().problem());
                } else {
                    answered = true;
                }
            }
        }
    }

    /** Ends all that goes on, for the first reason there was. */
    private void stop(Problem problem) {
        if (forAll.isEmpty()) {
            forAll = Optional.of(problem);
        }
        running.values().forEach(Thread::interrupt);
    }

    private static Optional<ProblemException> run(SetSync set) {
        try {
            set.run();
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.of(new ProblemException(new Problem.Stopped(), e));
        } catch (ProblemException e) {
            LOG.info("A set was not synced: {}", e.getMessage());
            return Optional.of(e);
        } catch (RuntimeException | Error e) {
            Problem.Unexpected problem = Problem.Unexpected.of(e);
            LOG.error("A set was not synced, code {}", problem.code(), e);
            return Optional.of(new ProblemException(problem, e));
        }
    }

    /** Without a sign-in, a connection, a place to write or the wish to go on, the other sets would end the same way. */
    private static boolean stopsAll(ProblemException end) {
        return switch (end.problem()) {
            case Problem p when p.mendedBySigningIn() -> true;
            case Problem.CloudClosed _, Problem.Stopped _, Problem.NotWritable _, Problem.CacheDamaged _ -> true;
            case Problem.DiskFull _, Problem.DiskAlmostFull _ -> true;
            default -> Unreached.behind(end);
        };
    }

    private void end(Dataset dataset, Optional<Problem> problem) {
        SetSync set = Objects.requireNonNull(sets.get(dataset));
        problem.ifPresent(why -> parents.missed(dataset, why));
        try {
            note(dataset, problem);
        } catch (ProblemException e) {
            // The report tells it where the cache cannot.
            LOG.warn("The end of a set was not noted: {}", e.getMessage());
        }
        set.tell(problem.map(SyncRun::stage).orElse(Stage.DONE));
        ended.put(dataset, set.outcome(problem));
    }

    /**
     * A sign-in that is missing says nothing about the sets, nor do days that are not kept, so what the cache knows of
     * them stays.
     */
    private void note(Dataset dataset, Optional<Problem> problem) {
        if (problem.isEmpty()) {
            if (request.named(dataset)) {
                cache.broughtNamedDays(dataset);
            } else {
                cache.succeeded(dataset);
            }
        } else if (!problem.get().mendedBySigningIn() && !(problem.get() instanceof Problem.DaysNotKept)) {
            cache.failed(dataset, problem.get());
        }
    }

    private static Stage stage(Problem problem) {
        return problem instanceof Problem.Stopped ? Stage.STOPPED : Stage.FAILED;
    }
}
