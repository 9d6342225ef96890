package dev.partnerlens.sync;

import dev.partnerlens.cache.Attempt;
import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheCleaner;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.InfoTable;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.health.Health;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything kept of one partner: its cache to read from, and syncs into it. */
public final class PartnerStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerStore.class);

    private final Partner partner;
    private final Cache cache;
    private final Supplier<Retention> retention;
    private final SpellingWishes spellings;
    private final Supplier<SyncSettings> settings;
    private final InstantSource clock;
    private final Consumer<PartnerStore> closed;

    /**
     * @param retention asked for whenever it counts, as the wish may change; so are the settings
     * @param closed told when this store is closed
     */
    PartnerStore(
            Partner partner,
            Cache cache,
            Supplier<Retention> retention,
            SpellingWishes spellings,
            Supplier<SyncSettings> settings,
            InstantSource clock,
            Consumer<PartnerStore> closed) {
        this.partner = partner;
        this.cache = cache;
        this.retention = retention;
        this.spellings = spellings;
        this.settings = settings;
        this.clock = clock;
        this.closed = closed;
    }

    public Partner partner() {
        return partner;
    }

    /** What the engine loads from; safe to use from several threads, beside a running sync. */
    public CodedSource source() {
        return cache;
    }

    /** What the cache remembers of its earlier states; safe to use as {@link #source} is. */
    public Past past() {
        return cache.past();
    }

    /** The spellings that the user wants counted as one. */
    public SpellingWishes spellings() {
        return spellings;
    }

    /**
     * What speaks for and against trusting each set, in the order of {@link Datasets#all}; looks at every row, so not for
     * a thread that must not wait.
     *
     * @param today the day up to which data could be there
     * @throws dev.partnerlens.core.ProblemException with {@code Stopped} when the calling thread is interrupted
     */
    public List<Health> health(LocalDate today) {
        return health(Datasets.all(), today);
    }

    /** The same of some sets, in their order; looks at no row of another. */
    public List<Health> health(List<Dataset> sets, LocalDate today) {
        return cache.health(sets, today).stream()
                .map(set -> set.due(nextDue(set.dataset(), settings.get())))
                .toList();
    }

    /** How fetching that set went last. */
    public SetAttempt attempt(Dataset dataset) {
        Attempt noted = cache.attempt(dataset);
        return new SetAttempt(noted.tried(), noted.whole(), noted.day(), noted.problem());
    }

    /** When that set is to be fetched without being asked for; empty where it will not. */
    public Optional<Instant> nextDue(Dataset dataset, SyncSettings settings) {
        return Due.next(dataset, attempt(dataset), settings.by());
    }

    /** What is known of a customer, for whoever looks at its budget. */
    public KnownCustomer customer(String id) {
        return KnownCustomer.in(cache, id);
    }

    /**
     * Runs one sync, of the sets asked for and of those that they are asked for by, a few side by side, and returns when
     * all have ended. A set that fails does not stop the others; an interrupt ends the sync at once and leaves whole
     * windows, the sets that were cut short are reported as stopped.
     *
     * @throws dev.partnerlens.core.ProblemException when no sync can begin: another one is running, or the cache cannot
     *     be used
     */
    public SyncReport sync(RowFeed feed, SyncRequest request, SyncListener listener) {
        SyncReport report = attempt(feed, request, listener);
        // The damage was found midway; the same once more, as its first step is to set the file aside.
        if (!report.metDamage()) {
            return report;
        }
        try {
            return report.then(attempt(feed, request, listener));
        } catch (ProblemException e) {
            LOG.info("A damaged cache was not filled anew: {}", e.getMessage());
            return report.then(e.problem());
        }
    }

    private SyncReport attempt(RowFeed feed, SyncRequest request, SyncListener listener) {
        RowFeed kept = new KeptRows(feed, retention.get(), request.today());
        SyncReport report;
        try (CacheWriter writer = cache.write(request.today())) {
            report = new SyncRun(kept, writer, new Parents(cache), request, listener, System::nanoTime).run();
        }
        try {
            // The sync's own day speaks for nothing: its clock may be wrong.
            letGo(request.today(), request.today());
        } catch (ProblemException e) {
            // Another sync has begun, which does it at its own end; what was fetched is told in any case.
            LOG.info("Old rows were not let go: {}", e.getMessage());
        }
        return report;
    }

    /**
     * What letting go removed.
     *
     * @param held whether another window still holds on to the file as it was, so that what was removed lies there until
     *     that window is closed and letting go is tried again
     */
    public record LetGo(long rows, boolean held) {
        static final LetGo NOTHING = new LetGo(0, false);
    }

    /**
     * Removes the rows that are older than they are to be kept, and damaged caches that were set aside that long ago. A day
     * ahead of the system's clock, of the newest sync and of the newest row is not believed: what goes cannot be fetched
     * again.
     *
     * @throws ProblemException when a sync is running, or the cache cannot be used
     */
    public LetGo letGo(LocalDate today) {
        return letGo(today, today.plusDays(1));
    }

    /** @param before syncs filed under this day or a later one do not tell what day it is */
    private LetGo letGo(LocalDate today, LocalDate before) {
        Retention wanted = retention.get();
        List<Dataset> limited = Datasets.all().stream()
                .filter(set -> wanted.months(set).isPresent())
                .toList();
        Optional<CacheCleaner> cleaner = limited.isEmpty() ? Optional.empty() : cache.clean();
        if (cleaner.isEmpty()) {
            return LetGo.NOTHING;
        }
        try (CacheCleaner open = cleaner.get()) {
            Optional<LocalDate> reached = open.reached(before);
            if (reached.isEmpty()) {
                return LetGo.NOTHING;
            }
            LocalDate day = Stream.of(today, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), reached.get())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            long rows = 0;
            for (Dataset set : limited) {
                LocalDate first = wanted.firstDay(set, day).orElseThrow();
                rows += open.letGo(set, first);
                open.dropSetAside(first);
            }
            return new LetGo(rows, !open.emptySideFile());
        }
    }

    /** What can be removed for good, with every sync held off; empty where nothing was ever stored. */
    Optional<CacheCleaner> clean() {
        return cache.clean();
    }

    /** Lets go of the file until it is read again. */
    void rest() {
        cache.rest();
    }

    /**
     * Writes what is stored now as a file that any program for SQLite opens; goes on beside a running sync.
     *
     * @param fresh made here, readable by its owner only
     * @param about tables that tell about the very state that is in the file
     * @throws ProblemException with {@link Problem.NothingFetched} where nothing was ever stored
     */
    public void copy(Path fresh, Function<Map<Dataset, Freshness>, List<InfoTable>> about) {
        if (!cache.copy(fresh, about)) {
            throw new ProblemException(new Problem.NothingFetched());
        }
    }

    /** Customers of whom any row tells, by name. */
    public List<KnownCustomer> customers() {
        return cache.customers().entrySet().stream()
                .map(customer -> new KnownCustomer(
                        customer.getKey(),
                        Optional.of(customer.getValue()).filter(name -> !name.isEmpty()),
                        Optional.empty()))
                .sorted(Comparator.comparing(
                                (KnownCustomer customer) -> customer.name().orElse(""))
                        .thenComparing(KnownCustomer::id))
                .toList();
    }

    /**
     * Forgets every row of a partner whose data is invented, before another invention takes its place; history from the
     * service is never forgotten.
     *
     * @param today the day it is filed under
     * @return where the cache lies that was found damaged on the way, if it was
     * @throws dev.partnerlens.core.ProblemException when a sync is running, or the cache cannot be used
     */
    public Optional<Problem.CacheSetAside> forgetInvented(LocalDate today) {
        if (!partner.invented()) {
            throw new IllegalStateException("Only what is invented may be forgotten");
        }
        try (CacheWriter writer = cache.write(today)) {
            writer.forgetEverything();
            return writer.setAside();
        }
    }

    @Override
    public void close() {
        closed.accept(this);
        cache.close();
    }
}
