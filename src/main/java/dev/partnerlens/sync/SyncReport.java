package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a sync ended, set by set.
 *
 * @param outcomes in the order of the sets, a set after those it is asked for by
 * @param stoppedBy what ended all sets before they had run to their own ends
 * @param notices what the user must know besides, although it failed nothing: a damaged cache that was set aside
 */
public record SyncReport(List<SetOutcome> outcomes, Optional<Problem> stoppedBy, List<Problem> notices) {
    public SyncReport(List<SetOutcome> outcomes, Optional<Problem> stoppedBy) {
        this(outcomes, stoppedBy, List.of());
    }

    public SyncReport {
        outcomes = List.copyOf(outcomes);
        notices = List.copyOf(notices);
    }

    public SyncReport(List<SetOutcome> outcomes) {
        this(outcomes, Optional.empty(), List.of());
    }

    /** Whether the cache was found damaged on the way, so that another attempt finds it set aside. */
    boolean metDamage() {
        return outcomes.stream()
                .anyMatch(outcome -> outcome.problem()
                        .filter(Problem.CacheDamaged.class::isInstance)
                        .isPresent());
    }

    /** The same with more to tell. */
    public SyncReport with(Problem notice) {
        return new SyncReport(
                outcomes,
                stoppedBy,
                Stream.concat(Stream.of(notice), notices.stream()).toList());
    }

    /** The whole story, where another attempt took this one's place. */
    SyncReport then(SyncReport second) {
        return new SyncReport(
                second.outcomes.stream().map(this::with).toList(),
                second.stoppedBy,
                Stream.concat(notices.stream(), second.notices.stream()).toList());
    }

    /** The same where the other attempt could not begin. */
    SyncReport then(Problem why) {
        return new SyncReport(outcomes, Optional.of(why), notices);
    }

    /** What a set did in another attempt together with what it did in this one. */
    private SetOutcome with(SetOutcome later) {
        return outcomes.stream()
                .filter(first -> first.dataset().equals(later.dataset()))
                .findFirst()
                .map(first -> new SetOutcome(
                        later.dataset(),
                        first.rows() + later.rows(),
                        first.windows() + later.windows(),
                        first.setAside() + later.setAside(),
                        first.kept() + later.kept(),
                        first.leftOut() + later.leftOut(),
                        later.problem()))
                .orElse(later);
    }

    /** Whether every set is whole, or rightly absent, see {@link #accepts}. */
    public boolean succeeded() {
        return outcomes.stream().allMatch(this::accepts);
    }

    /**
     * Whether an outcome of this sync does not fail it: not permitted, not offered, not there and not kept do not, unless
     * nothing at all was there, which is what a wrong address looks like, or nothing at all is kept.
     */
    public boolean accepts(SetOutcome outcome) {
        return outcome.acceptable() && !all(Problem.NotThere.class) && !all(Problem.DaysNotKept.class);
    }

    private boolean all(Class<? extends Problem> kind) {
        return outcomes.stream()
                .allMatch(each -> each.problem().filter(kind::isInstance).isPresent());
    }

    /**
     * How one set ended.
     *
     * @param rows rows of the fetches that were stored, however often they were asked for
     * @param windows windows stored in this sync
     * @param kept how many of them came without any row although rows are stored: those were kept and are disputed
     * @param leftOut rows that came and were left out, as their customer is forgotten
     * @param problem why it did not end whole
     */
    public record SetOutcome(
            Dataset dataset, long rows, int windows, long setAside, int kept, long leftOut, Optional<Problem> problem) {
        public SetOutcome(Dataset dataset, long rows, int windows, long setAside, int kept, Optional<Problem> problem) {
            this(dataset, rows, windows, setAside, kept, 0, problem);
        }

        public boolean acceptable() {
            return problem.isEmpty()
                    || switch (problem.get()) {
                        case Problem.NotPermitted _,
                                Problem.BlockedByPolicy _,
                                Problem.PersonNeeded _,
                                Problem.NotOffered _,
                                Problem.NotThere _,
                                Problem.DaysNotKept _ -> true;
                        default -> false;
                    };
        }
    }
}
