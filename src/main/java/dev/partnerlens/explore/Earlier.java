package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.cube.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is remembered of the days before a practice's own; an earlier state is kept while it is in use. */
final class Earlier implements Supplier<Suspensions> {
    private static final int STATES = 2;

    private final Past past;
    private final Spellings spellings;
    private final LocalDate last;
    private final Kept<State, Practice> known = new Kept<>(STATES, _ -> 1);

    private record State(LocalDate day, List<Dataset> sets) {}

    /** @param last the day of the practice */
    Earlier(Past past, Spellings spellings, LocalDate last) {
        this.past = past;
        this.spellings = spellings;
        this.last = last;
    }

    @Override
    public Suspensions get() {
        return Suspensions.of(past, last);
    }

    /** What was known of the sets at the end of a day before the last; empty for other days. */
    Optional<Practice> at(LocalDate day, List<Dataset> sets) {
        if (!day.isBefore(last)) {
            return Optional.empty();
        }
        State state = new State(day, List.copyOf(sets));
        Practice practice = known.get(state);
        if (practice == null) {
            practice = Practice.asOf(past, state.sets(), spellings, day);
            known.put(state, practice);
        }
        return Optional.of(practice);
    }
}
