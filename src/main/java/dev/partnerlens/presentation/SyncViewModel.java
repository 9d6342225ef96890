package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sync button and what it shows: running or not, set by set, and how it ended. */
public final class SyncViewModel {
    private static final String JOB = "sync";

    private final Optional<Partnership.Fetch> fetch;
    private final LocalDate today;
    private final InstantSource clock;
    private final Jobs jobs;
    private final Coalesced<Map<Dataset, SyncStatus.Report>> updates;
    private final Consumer<Outcome<SyncReport>> ended;
    private final Runnable stored;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SyncStatus> status = new ReadOnlyObjectWrapper<>(SyncStatus.BEGINNING);
    private long done;

    /**
     * @param fetch runs a sync, called in the background; empty where this partner cannot be synced here
     * @param clock tells when the service asked for a pause
     * @param stored called on the UI thread when new rows are stored
     * @param ended called on the UI thread when a sync has ended by itself
     */
    SyncViewModel(
            Optional<Partnership.Fetch> fetch,
            LocalDate today,
            InstantSource clock,
            Jobs jobs,
            Executor ui,
            Runnable stored,
            Consumer<Outcome<SyncReport>> ended) {
        this.fetch = fetch;
        this.today = today;
        this.clock = clock;
        this.jobs = jobs;
        this.stored = stored;
        this.ended = ended;
        this.updates = new Coalesced<>(ui, this::shown);
    }

    /** Whether this partner can be synced from here at all. */
    public boolean possible() {
        return fetch.isPresent();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far the running sync is; the last state of the one before while none runs. */
    public ReadOnlyObjectProperty<SyncStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The time that a pause is counted down by. */
    public Instant now() {
        return clock.instant();
    }

    /** Fetches all sets; nothing happens while a sync runs. */
    public void start() {
        if (fetch.isEmpty() || running.get()) {
            return;
        }
        running.set(true);
        status.set(SyncStatus.BEGINNING);
        done = 0;
        Partnership.Fetch all = fetch.get();
        SyncRequest request = new SyncRequest(Datasets.all(), Optional.empty(), today);
        jobs.runLatest(JOB, () -> all.run(request, new Collector()), outcome -> {
            running.set(false);
            stored.run();
            ended.accept(outcome);
        });
    }

    /** Asks the sync to stop; whole windows stay. It counts as running until it has let go of the cache. */
    public void cancel() {
        jobs.stop(JOB);
    }

    private void shown(Map<Dataset, SyncStatus.Report> newest) {
        if (!running.get()) {
            return;
        }
        status.set(SyncStatus.of(newest, Datasets.all().size()));
        long doneNow = done(newest);
        if (doneNow > done) {
            done = doneNow;
            stored.run();
        }
    }

    private static long done(Map<Dataset, SyncStatus.Report> sets) {
        return sets.values().stream()
                .filter(report -> report.set().stage() == SetProgress.Stage.DONE)
                .count();
    }

    /** Collects the sets' states on the syncing thread and offers copies. */
    private final class Collector implements SyncListener {
        private final Map<Dataset, SyncStatus.Report> sets = new LinkedHashMap<>();

        @Override
        public synchronized void progress(SetProgress set) {
            sets.put(set.dataset(), new SyncStatus.Report(set, clock.instant()));
            updates.offer(Map.copyOf(sets));
        }
    }
}
