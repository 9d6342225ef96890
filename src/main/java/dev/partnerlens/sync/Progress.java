package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SetProgress.Waiting;
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
    private final Pace pace = new Pace();

    private Stage stage = Stage.QUEUED;
    private long received;
    private int windowsDone;
    private int windowsPlanned;
    private OptionalLong toldUntil = OptionalLong.empty();
    private double shareDone;
    /** Of the fetch that goes on, as far as the source tells how long it is. */
    private double fetchShare;

    private double fetchPart;
    private long fetchReceived;
    private OptionalLong fetchTotal = OptionalLong.empty();

    Progress(Dataset dataset, SyncListener listener, LongSupplier nanos) {
        this.dataset = dataset;
        this.listener = listener;
        this.nanos = nanos;
    }

    /** Tells what the set is doing now, which also ends what was told about waiting. */
    synchronized void tell(Stage now) {
        stage = now;
        pace.turn(nanos.getAsLong(), now.busy(), now == Stage.FETCHING);
        tell(Optional.empty());
    }

    /** Tells that the set waits for others before it goes on. */
    synchronized void waits(Waiting waiting) {
        pace.turn(nanos.getAsLong(), false, false);
        tell(Optional.of(waiting));
    }

    /** Tells a pause, once: that others keep it too is no news, only that it got longer. */
    synchronized void waits(Duration pause) {
        long now = nanos.getAsLong();
        long until = now + pause.toNanos();
        pace.pause(now, until);
        if (toldUntil.isPresent() && until - toldUntil.getAsLong() < NEWS) {
            return;
        }
        toldUntil = OptionalLong.of(until);
        tell(Optional.of(new Waiting.Pause(pause)));
    }

    /**
     * A fetch begins.
     *
     * @param share the part of all that it is, 0 to 1
     */
    synchronized void fetches(double share) {
        fetchShare = share;
        fetchPart = 0;
        fetchReceived = 0;
        fetchTotal = OptionalLong.empty();
        tell(Stage.FETCHING);
    }

    /** Rows that the source says the fetch holds. */
    synchronized void total(long rows) {
        fetchTotal = OptionalLong.of(rows);
    }

    /** How many questions of the fetch are answered. */
    synchronized void answered(int parts, int of) {
        fetchPart = of == 0 ? 1 : (double) parts / of;
        pace.received(nanos.getAsLong(), 0);
        tell(Optional.empty());
    }

    synchronized void received(long rows) {
        received += rows;
        fetchReceived += rows;
        if (fetchTotal.isPresent() && fetchTotal.getAsLong() > 0) {
            fetchPart = Math.min(1, (double) fetchReceived / fetchTotal.getAsLong());
        }
        pace.received(nanos.getAsLong(), rows);
        tell(Optional.empty());
    }

    synchronized void planned(int windows) {
        windowsPlanned = windows;
    }

    /** @param share of all there is to do, with these windows */
    synchronized void done(int windows, double share) {
        windowsDone += windows;
        shareDone = share;
        fetchPart = 0;
    }

    synchronized int done() {
        return windowsDone;
    }

    private void tell(Optional<Waiting> waiting) {
        boolean busy = stage.busy();
        listener.progress(new SetProgress(
                dataset,
                stage,
                received,
                windowsDone,
                windowsPlanned,
                waiting,
                busy ? pace.rowsASecond() : OptionalLong.empty(),
                busy ? pace.left(shareDone + fetchShare * fetchPart) : Optional.empty()));
    }
}
