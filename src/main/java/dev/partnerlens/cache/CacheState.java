package dev.partnerlens.cache;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** One committed state of a cache, for as long as it is held; several threads may read it side by side. */
final class CacheState implements CodedSource {
    private final HeldState held;

    CacheState(HeldState held) {
        this.held = held;
    }

    @Override
    public long version() {
        return held.version();
    }

    @Override
    public int lanes() {
        return held.lanes();
    }

    @Override
    public <T> T inOneState(Function<? super CodedSource, T> work) {
        return work.apply(this);
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return held.ask(connection -> new FreshnessReading(connection, dataset).read());
    }

    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        return read(dataset, Set.copyOf(dataset.fields()), visitor);
    }

    @Override
    public List<String> read(Dataset dataset, Set<Field> fields, Visitor visitor) {
        return held.ask(connection -> {
            List<String> texts = held.texts().refresh(connection);
            Visit visit = new Visit(connection, new FactTable(dataset), texts, fields, visitor);
            new FactReading(visit).read(OptionalLong.empty());
            return texts;
        });
    }

    @Override
    public Optional<CodedDays> days(Dataset dataset, Set<Field> fields) {
        FactTable table = new FactTable(dataset);
        boolean kept = table.shape() == FactTable.Shape.SERIES && held.ask(connection -> table.present(connection));
        return kept ? Optional.of(new StoredDays(held, table, fields, book(dataset))) : Optional.empty();
    }

    @Override
    public Mark mark(Dataset dataset) {
        return book(dataset);
    }

    @Override
    public List<CodedDays.Span> changedSince(Mark mark, Dataset dataset) {
        return mark instanceof Book before
                ? book(dataset).changedSince(before, new FactTable(dataset).shape())
                : List.of(CodedDays.Span.ALL);
    }

    private Book book(Dataset dataset) {
        return held.ask(connection -> Book.read(connection, held.texts(), dataset));
    }
}
