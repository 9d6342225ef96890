package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.SyncState.Ended;
import dev.partnerlens.sync.SyncState.Reason;
import dev.partnerlens.sync.SyncState.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs one partner in the background: when asked, at the start where something is due, and whenever something becomes
 * due while the program runs. May be used from any thread; no call waits, but for {@link #close}.
 */
public final class SyncService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);
    /** How often the clock is looked at: it may have jumped, and the machine may have slept. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Duration TIME_TO_END = Duration.ofSeconds(10);
    /** Where nothing is to be fetched at the start. */
    private static final Duration LONGEST_REST = Duration.ofHours(6);
    /** Where something must pass, the pauses grow to the last of these. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    private final Optional<Fetch> fetch;
    private final Attempts attempts;
    private final Supplier<SyncSettings> settings;
    private final Supplier<LocalDate> today;
    private final InstantSource clock;
    private final Beat beat;
    private final Announcer<SyncState> announcer = new Announcer<>(
            new SyncState.Idle(Optional.empty(), Optional.empty()),
            (before, now) -> before instanceof SyncState.Running && now instanceof SyncState.Running);

    // Guarded by this.
    private Beat.@Nullable Stop beating;
    private @Nullable Thread worker;
    private Optional<Ended> last = Optional.empty();
    /** Nothing begins by itself before that, so that no mistake about what is due becomes a storm of calls. */
    private Optional<Instant> rests = Optional.empty();

    /** Runs and what is looked at after them, until they have let go of the file. */
    private final Set<Thread> alive = new HashSet<>();
    /** What the last run was asked for. */
    private List<Dataset> pending = List.of();

    private Optional<Period> pendingDays = Optional.empty();
    private Instant waitsSince = Instant.EPOCH;
    private LocalDate day;
    private int pauses;
    private boolean looked;
    private boolean held;
    private boolean closed;

    /** Runs one sync on the calling thread, as {@link PartnerStore#sync} does. */
    @FunctionalInterface
    public interface Fetch {
        SyncReport run(SyncRequest request, SyncListener listener);
    }

    /** What is noted about the sets; may ask a file. */
    @FunctionalInterface
    public interface Attempts {
        SetAttempt of(Dataset dataset);
    }

    /**
     * Nothing runs before {@link #open} or {@link #start}.
     *
     * @param fetch empty where this partner cannot be synced from here
     * @param settings asked for whenever something may be due
     * @param today the day that counts as today, asked for at every sync
     */
    public SyncService(
            Optional<Fetch> fetch,
            Attempts attempts,
            Supplier<SyncSettings> settings,
            Supplier<LocalDate> today,
            InstantSource clock,
            Beat beat) {
        this.fetch = fetch;
        this.attempts = attempts;
        this.settings = settings;
        this.today = today;
        this.clock = clock;
        this.beat = beat;
        this.day = today.get();
    }

    /** For a partner's store, by the clock of this machine. */
    public static SyncService of(
            PartnerStore store, Optional<Fetch> fetch, Supplier<SyncSettings> settings, Supplier<LocalDate> today) {
        return new SyncService(fetch, store::attempt, settings, today, InstantSource.system(), Beat.ofItsOwn());
    }

    /** Whether this partner can be synced from here at all. */
    public boolean possible() {
        return fetch.isPresent();
    }

    public SyncState state() {
        return announcer.newest();
    }

    /** The day that counts as today. Observers are told the state again when there is a new one. */
    public LocalDate today() {
        return today.get();
    }

    /**
     * Has the observer told the state now and every later one, in order, on a thread of this service and under no lock;
     * of progress that comes faster than it listens the newest alone. What it returns ends that.
     */
    public Runnable subscribe(Consumer<SyncState> observer) {
        return announcer.subscribe(observer);
    }

    /**
     * Begins to look after the partner, once.
     *
     * @param always whether everything is fetched now, whatever is stored
     */
    public synchronized void open(boolean always) {
        if (closed || beating != null) {
            return;
        }
        if (always) {
            begin(Datasets.all(), Optional.empty(), false);
        }
        // The first look comes at once, on the beat's own thread.
        beating = beat.every(LOOK, () -> look(true));
    }

    /** Fetches everything now, as somebody asks for it; nothing happens while a sync runs. */
    public synchronized void start() {
        start(Datasets.all(), Optional.empty());
    }

    /**
     * Fetches some sets now, as somebody asks for it; nothing happens while a sync runs.
     *
     * @param days fetched in any case; empty for what is new
     */
    public synchronized void start(List<Dataset> sets, Optional<Period> days) {
        pauses = 0;
        begin(sets, days, true);
    }

    /** Asks the running sync to stop; whole windows stay. It counts as running until it has let go of the cache. */
    public synchronized void cancel() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    /**
     * Lets no sync begin and asks no file from now on, or does so again: so that nothing makes files anew while they are
     * being removed. What runs goes on.
     */
    public synchronized void hold(boolean hold) {
        held = hold;
    }

    private synchronized boolean rests() {
        return held || closed;
    }

    private void look(boolean begins) {
        if (rests()) {
            return;
        }
        try {
            lookAtTheClock(begins);
        } catch (RuntimeException e) {
            // A file that cannot be read just now is no reason never to look again.
            LOG.warn("What is due was not found out: {}", e.getClass().getSimpleName());
        }
    }

    private void lookAtTheClock(boolean begins) {
        Instant now = clock.instant();
        LocalDate newest = today.get();
        SyncSettings wished = settings.get();
        List<Dataset> due = fetch.isEmpty() ? List.of() : due(wished, now, newest);
        Optional<Instant> next = nextOfAll(wished);
        synchronized (this) {
            if (!looked && begins) {
                looked = true;
                rests = wished.atStart() ? rests : Optional.of(now.plus(LONGEST_REST));
            }
            boolean newDay = !newest.equals(day);
            day = newest;
            // What another sync fetched need not be fetched again, but for days that somebody asked for.
            boolean other = state() instanceof SyncState.Waiting waiting
                    && waiting.reason() == Reason.OTHER_SYNC
                    && pendingDays.isEmpty();
            boolean waits = state() instanceof SyncState.Waiting && !other;
            List<Dataset> wanted = waits ? pending : due;
            boolean may = begins && worker == null && mayBegin(now);
            if (may && !wanted.isEmpty()) {
                begin(wanted, waits ? pendingDays : Optional.empty(), false);
            } else if (may && other) {
                pauses = 0;
                announcer.announce(new SyncState.Idle(last, next));
            } else if (state() instanceof SyncState.Idle idle) {
                if (newDay || !idle.nextDue().equals(next)) {
                    announcer.announce(new SyncState.Idle(idle.last(), next));
                }
            } else if (newDay) {
                announcer.announce(state());
            }
        }
    }

    private List<Dataset> due(SyncSettings wished, Instant now, LocalDate newest) {
        return Datasets.all().stream()
                .filter(set -> Due.now(set, attempts.of(set), wished.by(), now, newest))
                .toList();
    }

    private Optional<Instant> nextOfAll(SyncSettings wished) {
        return fetch.isEmpty()
                ? Optional.empty()
                : Datasets.all().stream()
                        .flatMap(set -> Due.next(set, attempts.of(set), wished.by()).stream())
                        .min(Instant::compareTo);
    }

    private boolean mayBegin(Instant now) {
        return switch (state()) {
            case SyncState.Running _ -> false;
            // A clock that went back says nothing of how long it has waited.
            case SyncState.Waiting waiting -> over(waiting.next(), now, PAUSES.getLast());
            case SyncState.Failed failed -> !failed.needsSignIn() && rested(now);
            case SyncState.Idle _ -> rested(now);
        };
    }

    private boolean rested(Instant now) {
        return rests.map(end -> over(end, now, LONGEST_REST)).orElse(true);
    }

    private static boolean over(Instant end, Instant now, Duration atMost) {
        return !now.isBefore(end) || Duration.between(now, end).compareTo(atMost) > 0;
    }

    private synchronized void begin(List<Dataset> sets, Optional<Period> days, boolean asked) {
        if (closed || held || worker != null || fetch.isEmpty()) {
            return;
        }
        day = today.get();
        SyncRequest request = new SyncRequest(sets, days, day);
        Fetch how = fetch.get();
        Thread thread = Thread.ofPlatform().daemon().name("sync").unstarted(() -> run(how, request, asked));
        worker = thread;
        alive.add(thread);
        announcer.announce(new SyncState.Running(Map.of(), asked));
        thread.start();
    }

    private void run(Fetch how, SyncRequest request, boolean asked) {
        SyncState after;
        try {
            after = after(how.run(request, new Collector(asked)), asked);
        } catch (ProblemException e) {
            LOG.info("A sync did not begin: {}", e.getMessage());
            after = after(e.problem(), asked);
        } catch (RuntimeException | Error e) {
            Problem.Unexpected problem = Problem.Unexpected.of(e);
            LOG.error("A sync failed, code {}", problem.code(), e);
            after = after(problem, asked);
        }
        synchronized (this) {
            worker = null;
            pending = request.datasets();
            pendingDays = request.period();
            rests = Optional.of(clock.instant().plus(Due.REST));
            announcer.announce(after);
        }
        // The interrupt that stopped it is over; what is due next is asked of a file.
        boolean _ = Thread.interrupted();
        look(false);
        synchronized (this) {
            alive.remove(Thread.currentThread());
        }
    }

    private synchronized SyncState after(SyncReport report, boolean asked) {
        last = Optional.of(new Ended(report, clock.instant(), asked));
        return report.stoppedBy().map(problem -> after(problem, asked)).orElseGet(this::idle);
    }

    private synchronized SyncState after(Problem problem, boolean asked) {
        return switch (problem) {
            case Problem.Stopped _ -> idle();
            case Problem.Offline _ -> waits(Reason.OFFLINE, problem, asked);
            case Problem.SyncRunning _ -> waits(Reason.OTHER_SYNC, problem, asked);
            default -> new SyncState.Failed(problem, clock.instant(), asked);
        };
    }

    private SyncState idle() {
        pauses = 0;
        return new SyncState.Idle(last, Optional.empty());
    }

    private SyncState waits(Reason reason, Problem problem, boolean asked) {
        Instant now = clock.instant();
        waitsSince = pauses == 0 ? now : waitsSince;
        Duration pause = PAUSES.get(Math.min(pauses, PAUSES.size() - 1));
        pauses++;
        return new SyncState.Waiting(reason, waitsSince, now.plus(pause), problem, asked);
    }

    /** Stops what runs and waits for its end, so that nothing uses a store that is being closed; nobody is told any more. */
    @Override
    public void close() {
        List<Thread> running;
        Beat.Stop stop;
        synchronized (this) {
            closed = true;
            running = List.copyOf(alive);
            stop = beating;
        }
        announcer.close();
        running.forEach(Thread::interrupt);
        // Not under the lock, for which a look may wait.
        if (stop != null) {
            stop.stop();
        }
        try {
            for (Thread each : running) {
                if (!each.equals(Thread.currentThread()) && !each.join(TIME_TO_END)) {
                    LOG.warn("A sync did not end at an interrupt");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what the sets told last. */
    private final class Collector implements SyncListener {
        private final Map<Dataset, Told> sets = new LinkedHashMap<>();
        private final boolean asked;

        Collector(boolean asked) {
            this.asked = asked;
        }

        @Override
        public synchronized void progress(SetProgress set) {
            sets.put(set.dataset(), new Told(set, clock.instant()));
            announcer.announce(new SyncState.Running(Collections.unmodifiableMap(new LinkedHashMap<>(sets)), asked));
        }
    }
}
