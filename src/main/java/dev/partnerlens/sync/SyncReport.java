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

    /** Whether every set is whole, or rightly absent, see {@link #accepts}. */
    public boolean succeeded() {
        return outcomes.stream().allMatch(this::accepts);
    }

    /**
     * Whether an outcome of this sync does not fail it: not permitted, not offered and not there do not, unless nothing at
     * all was there, which is what a wrong address looks like.
     */
    public boolean accepts(SetOutcome outcome) {
        boolean nothingThere = outcomes.stream()
                .allMatch(each -> each.problem()
                        .filter(Problem.NotThere.class::isInstance)
                        .isPresent());
        return outcome.acceptable() && !nothingThere;
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
                    || switch (problem.get()) {
                        case Problem.NotPermitted _,
                                Problem.BlockedByPolicy _,
                                Problem.PersonNeeded _,
                                Problem.NotOffered _,
                                Problem.NotThere _ -> true;
                        default -> false;
                    };
        }
    }
}
