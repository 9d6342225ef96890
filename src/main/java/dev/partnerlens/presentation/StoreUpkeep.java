package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import dev.partnerlens.sync.PartnerStore;
import java.time.LocalDate;
import java.util.List;

/** The upkeep of a partner that is kept on this computer. */
public record StoreUpkeep(PartnerStore store) implements Upkeep {
    @Override
    public List<Health> health(LocalDate today) {
        return store.health(today);
    }

    @Override
    public Spellings spellings() {
        return store.spellings().all();
    }

    @Override
    public void group(Dataset dataset, Variants variants, String spelled) {
        store.spellings().group(dataset, variants, spelled);
    }

    @Override
    public void split(Dataset dataset, Variants variants) {
        store.spellings().split(dataset, variants);
    }
}
