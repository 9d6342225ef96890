package dev.partnerlens.core;

import java.time.LocalDate;
import java.util.List;

/** A home without any partner: every set is not fetched yet, and nothing is created by asking. */
public final class NothingKept implements CodedSource, Past {
    @Override
    public long version() {
        return 0;
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return Freshness.notFetched();
    }

    @Override
    public long now() {
        return 0;
    }

    @Override
    public long at(LocalDate day) {
        return 0;
    }

    @Override
    public CodedSource asOf(LocalDate day) {
        return this;
    }

    @Override
    public List<Change> changes(Dataset dataset, long after, long upTo) {
        return List.of();
    }

    @Override
    public List<Spell> spells(Dataset dataset, TextField field, String value, TextField name) {
        return List.of();
    }

    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        visitor.start(0);
        return List.of();
    }
}
