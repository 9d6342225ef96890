package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.sync.SetProgress.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How far one set is. Pauses are told by whichever thread waits, everything else by the one that syncs. */
final class Progress {
    /** Calls side by side hear of the same pause a moment apart. */
    private static final long NEWS = Duration.ofSeconds(1).toNanos();

    private final Dataset dataset;
    private final SyncListener listener;
    private final LongSupplier nanos;

    private Stage stage = Stage.QUEUED;
    private long received;
    private int windowsDone;
    private int windowsPlanned;
    private OptionalLong toldUntil = OptionalLong.empty();

    Progress(Dataset dataset, SyncListener listener) {
        this(dataset, listener, System::nanoTime);
    }

    Progress(Dataset dataset, SyncListener listener, LongSupplier nanos) {
        this.dataset = dataset;
        this.listener = listener;
        this.nanos = nanos;
    }

    /** Tells what the set is doing now, which also ends what was told about waiting. */
    synchronized void tell(Stage now) {
        stage = now;
        tell(Optional.empty());
    }

    /** Tells a pause, once: that others keep it too is no news, only that it got longer. */
    synchronized void waits(Duration pause) {
        long until = nanos.getAsLong() + pause.toNanos();
        if (toldUntil.isPresent() && until - toldUntil.getAsLong() < NEWS) {
            return;
        }
        toldUntil = OptionalLong.of(until);
        tell(Optional.of(pause));
    }

    synchronized void received(long rows) {
        received += rows;
        tell(Stage.FETCHING);
    }

    synchronized void planned(int windows) {
        windowsPlanned = windows;
    }

    synchronized void done(int windows) {
        windowsDone += windows;
    }

    synchronized int done() {
        return windowsDone;
    }

    private void tell(Optional<Duration> waiting) {
        listener.progress(new SetProgress(dataset, stage, received, windowsDone, windowsPlanned, waiting));
    }
}
