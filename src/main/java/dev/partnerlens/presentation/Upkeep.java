package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import java.time.LocalDate;
import java.util.List;

/** What tells whether a partner's rows can be trusted, and keeps the wishes about spellings; asked in the background. */
public interface Upkeep {
    /** Knows nothing and keeps nothing. */
    Upkeep NONE = new Upkeep() {
        @Override
        public List<Health> health(LocalDate today) {
            return List.of();
        }

        @Override
        public Spellings spellings() {
            return Spellings.NONE;
        }

        @Override
        public void group(Dataset dataset, Variants variants, String spelled) {}

        @Override
        public void split(Dataset dataset, Variants variants) {}
    };

    /** All sets; takes as long as looking at every row takes. */
    List<Health> health(LocalDate today);

    Spellings spellings();

    /** Counts the variants under one of them from now on. */
    void group(Dataset dataset, Variants variants, String spelled);

    /** Counts the variants each for itself again. */
    void split(Dataset dataset, Variants variants);
}
