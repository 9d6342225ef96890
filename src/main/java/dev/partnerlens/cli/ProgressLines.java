package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells how a sync goes: where someone watches, a line for each set that something is done for, written over as it goes
 * on; else a line when a set begins and then one every ten seconds.
 */
final class ProgressLines implements SyncListener, AutoCloseable {
    private static final long LIVE = Duration.ofMillis(100).toNanos();
    private static final long PLAIN = Duration.ofSeconds(10).toNanos();
    /** A line that wraps takes two, and the cursor would come to stand in the wrong one. */
    private static final int WIDEST = 79;

    private static final String REST_OF_LINE = "\u001b[K";
    private static final String REST_OF_SCREEN = "\u001b[J";

    private final ProgressText text;
    private final Output err;
    private final boolean live;
    private final LongSupplier nanos;
    private final Map<Dataset, SetProgress> busy = new LinkedHashMap<>();
    private final Map<Dataset, Long> toldAt = new HashMap<>();
    private long drawnAt;
    private int drawn;

    ProgressLines(Words words, Output err, boolean live) {
        this(words, err, live, System::nanoTime);
    }

    ProgressLines(Words words, Output err, boolean live, LongSupplier nanos) {
        this.text = new ProgressText(words);
        this.err = err;
        this.live = live;
        this.nanos = nanos;
    }

    @Override
    public void progress(SetProgress progress) {
        if (live) {
            watch(progress);
        } else {
            log(progress);
        }
    }

    private void log(SetProgress progress) {
        Dataset set = progress.dataset();
        long now = nanos.getAsLong();
        Long told = toldAt.get(set);
        boolean dueSoon = told != null && now - told < PLAIN;
        if (!progress.stage().busy()
                || nothingYet(progress)
                || (dueSoon && progress.pause().isEmpty())) {
            return;
        }
        toldAt.put(set, now);
        err.line(text.of(progress));
    }

    /** A log needs no line for a set of which nothing has come: it may end in one sentence. */
    private static boolean nothingYet(SetProgress progress) {
        return progress.rows() == 0
                && progress.windowsDone() == 0
                && progress.pause().isEmpty();
    }

    private void watch(SetProgress progress) {
        boolean known = busy.containsKey(progress.dataset());
        if (progress.stage().busy()) {
            busy.put(progress.dataset(), progress);
        } else {
            busy.remove(progress.dataset());
        }
        boolean news = known != progress.stage().busy() || progress.waiting().isPresent();
        if (news || nanos.getAsLong() - drawnAt >= LIVE) {
            draw();
        }
    }

    private void draw() {
        drawnAt = nanos.getAsLong();
        StringBuilder block = new StringBuilder(top());
        for (SetProgress each : busy.values()) {
            String line = text.of(each);
            block.append(line.length() <= WIDEST ? line : line.substring(0, WIDEST))
                    .append(REST_OF_LINE)
                    .append('\n');
        }
        if (drawn > busy.size()) {
            block.append(REST_OF_SCREEN);
        }
        drawn = busy.size();
        err.append(block).flush();
    }

    private String top() {
        return drawn == 0 ? "" : String.format("\u001b[%dA", drawn) + "\r";
    }

    /** Clears the lines that were written over. */
    @Override
    public void close() {
        if (drawn > 0) {
            err.append(top()).append(REST_OF_SCREEN).flush();
            drawn = 0;
        }
    }
}
