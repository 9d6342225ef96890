package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncState;
import dev.partnerlens.text.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sync button and what it shows: running or not, set by set, and for what is waited. Used on the UI thread. */
public final class SyncViewModel implements AutoCloseable {
    private final SyncService service;
    private final InstantSource clock;
    private final Coalesced<SyncState.Running> updates;
    private final Consumer<SyncState> ended;
    private final Consumer<LocalDate> day;
    private final Runnable stored;
    private final Runnable leave;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SyncStatus> status = new ReadOnlyObjectWrapper<>(SyncStatus.BEGINNING);
    private final ReadOnlyObjectWrapper<SyncState> state;
    private Optional<Object> lastEnd = Optional.empty();
    private long done;

    /**
     * @param clock tells when the service asked for a pause
     * @param stored called on the UI thread when new rows are stored
     * @param ended called on the UI thread when a sync has ended, with what became of it
     * @param day called on the UI thread with the day that counts as today, whenever there is something to tell
     */
    SyncViewModel(
            SyncService service,
            InstantSource clock,
            Executor ui,
            Runnable stored,
            Consumer<SyncState> ended,
            Consumer<LocalDate> day) {
        this.service = service;
        this.clock = clock;
        this.stored = stored;
        this.ended = ended;
        this.day = day;
        this.state = new ReadOnlyObjectWrapper<>(service.state());
        this.updates = new Coalesced<>(ui, this::shown);
        this.leave = service.subscribe(heard -> {
            if (heard instanceof SyncState.Running now) {
                updates.offer(now);
            } else {
                ui.execute(() -> settled(heard));
            }
        });
    }

    /** Whether this partner can be synced from here at all. */
    public boolean possible() {
        return service.possible();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far the running sync is; the last state of the one before while none runs. */
    public ReadOnlyObjectProperty<SyncStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What the service was doing when nothing ran last. */
    public ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The time that a pause is counted down by. */
    public Instant now() {
        return clock.instant();
    }

    /** What goes on, or is waited for, in one line. */
    public String line(Words words) {
        return running.get() ? status.get().text(words, now()) : SyncWords.idle(state.get(), words, now());
    }

    /** Fetches all sets; nothing happens while a sync runs. */
    public void start() {
        service.start();
        noticed();
    }

    /** Fetches one set, and these days of it in any case; nothing happens while a sync runs. */
    public void start(Dataset dataset, Optional<Period> days) {
        service.start(List.of(dataset), days);
        noticed();
    }

    private void noticed() {
        if (service.state() instanceof SyncState.Running now) {
            begun(now);
        }
    }

    /** Asks the sync to stop; whole windows stay. It counts as running until it has let go of the cache. */
    public void cancel() {
        service.cancel();
    }

    private void begun(SyncState.Running now) {
        if (!running.get()) {
            done = 0;
            status.set(SyncStatus.of(now.sets()));
            running.set(true);
        }
    }

    private void shown(SyncState.Running now) {
        if (!(service.state() instanceof SyncState.Running)) {
            // Its end is on its way and tells more.
            return;
        }
        day.accept(service.today());
        begun(now);
        status.set(SyncStatus.of(now.sets()));
        long doneNow = now.sets().values().stream()
                .filter(told -> told.set().stage() == SetProgress.Stage.DONE)
                .count();
        if (doneNow > done) {
            done = doneNow;
            stored.run();
        }
    }

    private void settled(SyncState after) {
        day.accept(service.today());
        state.set(after);
        running.set(service.state() instanceof SyncState.Running);
        Optional<Object> end =
                after instanceof SyncState.Idle idle ? idle.last().map(last -> last) : Optional.of(after);
        if (end.isPresent() && !end.equals(lastEnd)) {
            lastEnd = end;
            stored.run();
            ended.accept(after);
        }
    }

    /** Hears nothing of the service any more; the service itself goes on. */
    @Override
    public void close() {
        leave.run();
    }
}
