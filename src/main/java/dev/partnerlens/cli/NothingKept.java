package dev.partnerlens.cli;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import java.util.List;

/** A home without any partner: every set is not fetched yet, and nothing is created by asking. */
final class NothingKept implements CodedSource {
    @Override
    public long version() {
        return 0;
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return Freshness.notFetched();
    }

    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        visitor.start(0);
        return List.of();
    }
}
