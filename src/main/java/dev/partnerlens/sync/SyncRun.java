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
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sync: the sets one after the other, each for itself, until one meets what stops them all. */
final class SyncRun {
    private static final Logger LOG = LoggerFactory.getLogger(SyncRun.class);

    private final RowFeed feed;
    private final CacheWriter cache;
    private final Parents parents;
    private final SyncRequest request;
    private final SyncListener listener;

    SyncRun(RowFeed feed, CacheWriter cache, Parents parents, SyncRequest request, SyncListener listener) {
        this.feed = feed;
        this.cache = cache;
        this.parents = parents;
        this.request = request;
        this.listener = listener;
    }

    SyncReport run() {
        List<Dataset> datasets = Parents.with(request.datasets());
        List<SetSync> sets = new ArrayList<>();
        for (Dataset dataset : datasets) {
            SetSync set = new SetSync(dataset, feed, cache, parents, request, listener);
            set.tell(Stage.QUEUED);
            sets.add(set);
        }
        List<SetOutcome> outcomes = new ArrayList<>();
        Optional<Problem> forAll = Optional.empty();
        for (int i = 0; i < sets.size(); i++) {
            Optional<Problem> problem = forAll;
            if (forAll.isEmpty()) {
                Optional<ProblemException> end = run(sets.get(i));
                problem = end.map(ProblemException::problem);
                forAll = end.filter(SyncRun::stopsAll).map(ProblemException::problem);
            }
            Dataset dataset = datasets.get(i);
            problem.ifPresent(why -> parents.missed(dataset, why));
            outcomes.add(finish(sets.get(i), dataset, problem));
        }
        return new SyncReport(outcomes);
    }

    private static Optional<ProblemException> run(SetSync set) {
        try {
            set.run();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new ProblemException(new Problem.Stopped(), e));
        } catch (ProblemException e) {
            LOG.info("A set was not synced: {}", e.getMessage());
            return Optional.of(e);
        } catch (RuntimeException e) {
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
            default -> Unreached.behind(end);
        };
    }

    private SetOutcome finish(SetSync set, Dataset dataset, Optional<Problem> problem) {
        try {
            note(dataset, problem);
        } catch (ProblemException e) {
            // The report tells it where the cache cannot.
            LOG.warn("The end of a set was not noted: {}", e.getMessage());
        }
        set.tell(problem.map(SyncRun::stage).orElse(Stage.DONE));
        return set.outcome(problem);
    }

    /** A sign-in that is missing says nothing about the sets, so what the cache knows of them stays. */
    private void note(Dataset dataset, Optional<Problem> problem) {
        if (problem.isEmpty()) {
            cache.succeeded(dataset);
        } else if (!problem.get().mendedBySigningIn()) {
            cache.failed(dataset, problem.get());
        }
    }

    private static Stage stage(Problem problem) {
        return problem instanceof Problem.Stopped ? Stage.STOPPED : Stage.FAILED;
    }
}
