package dev.partnerlens.sync;

import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sync: the sets one after the other, each for itself, until one meets what stops them all. */
final class SyncRun {
    private static final Logger LOG = LoggerFactory.getLogger(SyncRun.class);

    private final RowFeed feed;
    private final CacheWriter cache;
    private final SyncRequest request;
    private final SyncListener listener;

    SyncRun(RowFeed feed, CacheWriter cache, SyncRequest request, SyncListener listener) {
        this.feed = feed;
        this.cache = cache;
        this.request = request;
        this.listener = listener;
    }

    SyncReport run() {
        List<SetSync> sets = new ArrayList<>();
        for (Dataset dataset : request.datasets()) {
            SetSync set = new SetSync(dataset, feed, cache, request, listener);
            set.tell(Stage.QUEUED);
            sets.add(set);
        }
        List<SetOutcome> outcomes = new ArrayList<>();
        Optional<Problem> forAll = Optional.empty();
        for (int i = 0; i < sets.size(); i++) {
            Optional<Problem> problem = forAll.isPresent() ? forAll : run(sets.get(i));
            forAll = problem.filter(SyncRun::stopsAll);
            outcomes.add(finish(sets.get(i), request.datasets().get(i), problem));
        }
        return new SyncReport(outcomes);
    }

    private static Optional<Problem> run(SetSync set) {
        try {
            set.run();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Problem.Stopped());
        } catch (ProblemException e) {
            LOG.info("A set was not synced: {}", e.getMessage());
            return Optional.of(e.problem());
        } catch (RuntimeException e) {
            Problem.Unexpected problem = Problem.Unexpected.of(e);
            LOG.error("A set was not synced, code {}", problem.code(), e);
            return Optional.of(problem);
        }
    }

    /** Without a sign-in, a place to write or the wish to go on, the other sets would end the same way. */
    private static boolean stopsAll(Problem problem) {
        return switch (problem) {
            case Problem.SignInNeeded _, Problem.Stopped _, Problem.NotWritable _, Problem.CacheDamaged _ -> true;
            default -> false;
        };
    }

    private SetOutcome finish(SetSync set, Dataset dataset, Optional<Problem> problem) {
        try {
            problem.ifPresentOrElse(p -> cache.failed(dataset, p), () -> cache.succeeded(dataset));
        } catch (ProblemException e) {
            // The report tells it where the cache cannot.
            LOG.warn("The end of a set was not noted: {}", e.getMessage());
        }
        set.tell(problem.map(SyncRun::stage).orElse(Stage.DONE));
        return set.outcome(problem);
    }

    private static Stage stage(Problem problem) {
        return problem instanceof Problem.Stopped ? Stage.STOPPED : Stage.FAILED;
    }
}
