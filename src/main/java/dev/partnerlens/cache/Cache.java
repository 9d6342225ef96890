package dev.partnerlens.cache;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.InfoTable;
import dev.partnerlens.core.NothingKept;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.health.Health;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The cache of one partner: any number of readers, in this process and others, beside one writer. The file is made when
 * it is first written to; before that a reader finds nothing fetched.
 */
public final class Cache implements CodedSource, AutoCloseable {
    private final SqliteFile file;
    private final Readers readers;
    private final InstantSource clock;
    private final DiskSpace space;

    /**
     * @param file where the cache lies or will lie
     * @param clock tells when something was fetched
     */
    public Cache(Path file, InstantSource clock) {
        this(new SqliteFile(file, Migrations.PARTNER), clock, DiskSpace.ofTheSystem());
    }

    Cache(SqliteFile file, InstantSource clock, DiskSpace space) {
        this.file = file;
        this.readers = new Readers(this.file);
        this.clock = clock;
        this.space = space;
    }

    /**
     * Begins a sync and holds off every other until the writer is closed.
     *
     * @param filed the day the sync is filed under
     * @throws ProblemException when another sync runs, or the file cannot be used
     */
    public CacheWriter write(LocalDate filed) {
        try {
            return CacheWriter.begin(file, readers, filed, clock, space);
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.CacheDamaged) {
                // Damage that was met on the way in is known by now, and looked for the second time.
                return CacheWriter.begin(file, readers, filed, clock, space);
            }
            throw e;
        }
    }

    /**
     * Begins to remove what is no longer to be kept, and holds off every sync meanwhile; empty where nothing was ever
     * stored.
     *
     * @throws dev.partnerlens.core.ProblemException when a sync runs, or the file cannot be used
     */
    public Optional<CacheCleaner> clean() {
        return file.present() ? Optional.of(CacheCleaner.begin(file)) : Optional.empty();
    }

    @Override
    public long version() {
        return readers.ask(0L, connection -> Sql.number(connection, "SELECT version FROM state"));
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return readers.ask(Freshness.notFetched(), connection -> new FreshnessReading(connection, dataset).read());
    }

    /** How fetching that set went. */
    public Attempt attempt(Dataset dataset) {
        return readers.ask(Attempt.NONE, connection -> new SetNotes(connection, dataset).attempt());
    }

    /** @throws ProblemException with {@code Stopped} when the reading thread is interrupted */
    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        return read(dataset, Set.copyOf(dataset.fields()), visitor);
    }

    @Override
    public List<String> read(Dataset dataset, Set<Field> fields, Visitor visitor) {
        Optional<List<String>> found = readers.ask(Optional.empty(), connection -> {
            List<String> known = readers.texts(connection).refresh(connection);
            Visit visit = new Visit(connection, new FactTable(dataset), known, fields, visitor);
            new FactReading(visit).read(OptionalLong.empty());
            return Optional.of(known);
        });
        if (found.isEmpty()) {
            visitor.start(0);
        }
        return found.orElse(List.of());
    }

    /** Several threads may read that state side by side. */
    @Override
    public <T> T inOneState(Function<? super CodedSource, T> work) {
        return file.present() ? readers.hold(held -> work.apply(new CacheState(held))) : work.apply(new NothingKept());
    }

    /** The earlier states, as far as syncs stored them. */
    public Past past() {
        return new CachePast(readers);
    }

    /** Names by id, as written, of the customers that any row tells of; the name is empty where none is told. */
    public Map<String, String> customers() {
        return readers.ask(Map.of(), CustomerNames::read);
    }

    /**
     * Writes what is stored now, beside a running sync, as a file that any program for SQLite opens.
     *
     * @param fresh made here, readable by its owner only
     * @param about tables that tell about the very state that is in the file
     * @return false, and no file is made, where nothing was ever stored
     */
    public boolean copy(Path fresh, Function<Map<Dataset, Freshness>, List<InfoTable>> about) {
        if (!file.present()) {
            return false;
        }
        new CacheCopy(file).write(fresh, about);
        return true;
    }

    /** Lets go of the file until the next read. */
    public void rest() {
        readers.letGo();
    }

    /**
     * What speaks for and against trusting each of the sets, all of one committed state. Looks at every row.
     *
     * @param today the day up to which data could be there
     * @throws dev.partnerlens.core.ProblemException with {@code Stopped} when the reading thread is interrupted
     */
    public List<Health> health(Collection<Dataset> datasets, LocalDate today) {
        List<Health> none =
                datasets.stream().map(set -> Health.unknown(set, today)).toList();
        return readers.ask(none, connection -> {
            List<String> known = readers.texts(connection).refresh(connection);
            List<Health> all = new ArrayList<>();
            for (Dataset dataset : datasets) {
                all.add(new HealthReading(connection, dataset, today, known).read());
            }
            return all;
        });
    }

    @Override
    public void close() {
        readers.close();
    }
}
