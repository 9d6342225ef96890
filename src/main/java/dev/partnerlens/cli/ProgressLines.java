package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells how a sync goes: where someone watches, one line that is written over; else a line when a set begins and then
 * one every ten seconds.
 */
final class ProgressLines implements SyncListener, AutoCloseable {
    private static final long LIVE = Duration.ofMillis(100).toNanos();
    private static final long PLAIN = Duration.ofSeconds(10).toNanos();

    private final Words words;
    private final Output err;
    private final boolean live;
    private final LongSupplier nanos;
    private String current = "";
    private long toldAt;
    private int width;

    ProgressLines(Words words, Output err, boolean live) {
        this(words, err, live, System::nanoTime);
    }

    ProgressLines(Words words, Output err, boolean live, LongSupplier nanos) {
        this.words = words;
        this.err = err;
        this.live = live;
        this.nanos = nanos;
    }

    @Override
    public void progress(SetProgress progress) {
        boolean working = switch (progress.stage()) {
            case ASKING, FETCHING, STORING -> true;
            case QUEUED, DONE, FAILED, STOPPED -> false;
        };
        long now = nanos.getAsLong();
        boolean begins = !progress.dataset().id().equals(current);
        boolean dueSoon = now - toldAt < (live ? LIVE : PLAIN);
        if (!working
                || (!live && nothingYet(progress))
                || (!begins && progress.waiting().isEmpty() && dueSoon)) {
            return;
        }
        current = progress.dataset().id();
        toldAt = now;
        tell(Terminal.plain(text(progress)));
    }

    /** A log needs no line for a set of which nothing has come: it may end in one sentence. */
    private static boolean nothingYet(SetProgress progress) {
        return progress.rows() == 0
                && progress.windowsDone() == 0
                && progress.waiting().isEmpty();
    }

    private String text(SetProgress progress) {
        if (progress.waiting().isPresent()) {
            long seconds = Math.max(1, progress.waiting().get().plusMillis(999).toSeconds());
            return words.get("sync.waiting", progress.dataset().id(), progress.rows(), seconds);
        }
        if (progress.rows() == 0 && progress.dataset().arrival() == Arrival.AS_NOW) {
            return words.get("sync.beginning", progress.dataset().id());
        }
        if (progress.windows() == 0 && progress.rows() == 0) {
            return words.get("sync.asking", progress.dataset().id());
        }
        return words.get(
                "sync.fetching", progress.dataset().id(), progress.rows(), progress.windowsDone(), progress.windows());
    }

    private void tell(String text) {
        if (!live) {
            err.line(text);
            return;
        }
        err.append('\r')
                .append(text)
                .append(" ".repeat(Math.max(0, width - text.length())))
                .flush();
        width = text.length();
    }

    /** Clears the line that was written over. */
    @Override
    public void close() {
        if (live && width > 0) {
            err.append('\r').append(" ".repeat(width)).append('\r').flush();
        }
    }
}
