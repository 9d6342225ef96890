package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import java.util.List;
import java.util.Optional;

/** How a sync ended, set by set. */
public record SyncReport(List<SetOutcome> outcomes) {
    public SyncReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether every set is whole, or rightly absent: not permitted and not offered do not fail a sync. */
    public boolean succeeded() {
        return outcomes.stream().allMatch(SetOutcome::acceptable);
    }

    /**
     * How one set ended.
     *
     * @param rows rows of the fetches that were stored, however often they were asked for
     * @param windows windows stored in this sync
     * @param kept how many of them came without any row although rows are stored: those were kept and are disputed
     * @param problem why it did not end whole
     */
    public record SetOutcome(
            Dataset dataset, long rows, int windows, long setAside, int kept, Optional<Problem> problem) {
        public boolean acceptable() {
            return problem.isEmpty()
                    || problem.get() instanceof Problem.NotPermitted
                    || problem.get() instanceof Problem.NotOffered;
        }
    }
}
