package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.TextField;
import java.util.Collection;
import java.util.Optional;

/** The way from a filter's field to the rows of a set. */
sealed interface Route {
    Reach reach();

    /** The set itself has the field. */
    record Direct(Field own) implements Route {
        @Override
        public Reach reach() {
            return Reach.DIRECT;
        }
    }

    /** The rows of {@code owner} that pass name the ids that the set's own rows must have. */
    record Through(Reach reach, Dataset owner, TextField ownerId, TextField ownId) implements Route {}

    /** No way. */
    record None() implements Route {
        @Override
        public Reach reach() {
            return Reach.IGNORED;
        }
    }

    /**
     * Finds the way. Only a set's own field and one that means the same are reached directly: the status of a
     * subscription says nothing of the status of a referral.
     *
     * @param known sets whose rows are known; only those can lead the way
     */
    static Route find(Dataset target, Field field, Collection<Dataset> known) {
        Optional<Field> own = target.counterpart(field);
        if (own.isPresent()) {
            return new Direct(own.get());
        }
        return through(target, field, known, Meaning.SUBSCRIPTION_ID, Reach.THROUGH_SUBSCRIPTION)
                .or(() -> through(target, field, known, Meaning.CUSTOMER_ID, Reach.THROUGH_CUSTOMER))
                .orElseGet(None::new);
    }

    private static Optional<Route> through(
            Dataset target, Field field, Collection<Dataset> known, Meaning id, Reach reach) {
        Optional<TextField> ownId = target.meaning(id);
        return known.stream()
                .filter(set ->
                        set.counterpart(field).isPresent() && set.meaning(id).isPresent() && ownId.isPresent())
                .findFirst()
                .map(set -> new Through(reach, set, set.meaning(id).orElseThrow(), ownId.orElseThrow()));
    }
}
