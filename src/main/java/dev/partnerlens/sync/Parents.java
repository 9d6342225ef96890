package dev.partnerlens.sync;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The rows that tell what another set must be asked for, as they stand in the cache. For several threads. */
final class Parents {
    private final CodedSource source;
    private final Map<Dataset, Problem> problems = new ConcurrentHashMap<>();

    Parents(CodedSource source) {
        this.source = source;
    }

    /** The sets and all that they are asked for by, each right before the first that needs it. */
    static List<Dataset> with(List<Dataset> datasets) {
        SequencedSet<Dataset> all = new LinkedHashSet<>();
        for (Dataset dataset : datasets) {
            all.addAll(dataset.ancestors());
            all.add(dataset);
        }
        return List.copyOf(all);
    }

    /** Remembers why a set did not come in this sync. */
    void missed(Dataset dataset, Problem problem) {
        problems.put(dataset, problem);
    }

    /**
     * The rows now stored.
     *
     * @throws ProblemException where the set did not come in this sync, as older rows would leave out whoever is new: why
     *     it did not
     */
    List<Row> rows(Dataset parent) {
        Problem missed = problems.get(parent);
        if (missed != null) {
            throw new ProblemException(missed);
        }
        if (source.freshness(parent).standing() != Standing.FETCHED) {
            throw new ProblemException(new Problem.NeverFetched(parent));
        }
        return CachedRows.of(source, parent);
    }

    /** Whether the stored rows may not be all: whoever is missing there was not asked for. */
    boolean doubtful(Dataset parent) {
        Freshness freshness = source.freshness(parent);
        return freshness.disputed() || freshness.setAside() > 0;
    }
}
