package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The cache of one partner: any number of readers, in this process and others, beside one writer. The file is made when
 * it is first written to; before that a reader finds nothing fetched.
 */
public final class Cache implements CodedSource, AutoCloseable {
    private final SqliteFile file;
    private final Readers readers;
    private final TextList texts = new TextList();
    private final InstantSource clock;

    /**
     * @param file where the cache lies or will lie
     * @param clock tells when something was fetched
     */
    public Cache(Path file, InstantSource clock) {
        this.file = new SqliteFile(file, Migrations.PARTNER);
        this.readers = new Readers(this.file);
        this.clock = clock;
    }

    /**
     * Begins a sync and holds off every other until the writer is closed.
     *
     * @param filed the day the sync is filed under
     * @throws dev.partnerlens.core.ProblemException when another sync runs, or the file cannot be used
     */
    public CacheWriter write(LocalDate filed) {
        return CacheWriter.begin(file, filed, clock);
    }

    @Override
    public long version() {
        return readers.ask(0L, connection -> Sql.number(connection, "SELECT version FROM state"));
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return readers.ask(Freshness.notFetched(), connection -> new FreshnessReading(connection, dataset).read());
    }

    /** @throws dev.partnerlens.core.ProblemException with {@code Stopped} when the reading thread is interrupted */
    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        Optional<List<String>> found = readers.ask(Optional.empty(), connection -> {
            List<String> known = texts.refresh(connection);
            new FactReading(connection, new FactTable(dataset), known).visit(visitor);
            return Optional.of(known);
        });
        if (found.isEmpty()) {
            visitor.start(0);
        }
        return found.orElse(List.of());
    }

    @Override
    public void close() {
        readers.close();
    }
}
