package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
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
        if (!working || (!begins && now - toldAt < (live ? LIVE : PLAIN))) {
            return;
        }
        current = progress.dataset().id();
        toldAt = now;
        tell(Terminal.plain(text(progress)));
    }

    private String text(SetProgress progress) {
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
