package dev.partnerlens.explore.column;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the rows that several threads read, and tells a listener now and then. */
final class RowCount {
    private static final int STEPS = 200;
    /** Fewer rows take no time. */
    private static final long SMALLEST_STEP = 1 << 15;

    private final LoadListener listener;
    private final AtomicLong all = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    /** Guarded by this. */
    private long told;

    RowCount(LoadListener listener) {
        this.listener = listener;
    }

    /** So many more rows are to be read. */
    void expect(long rows) {
        all.addAndGet(rows);
    }

    /** So many more rows were read. */
    void add(int rows) {
        long now = read.addAndGet(rows);
        long step = Math.max(SMALLEST_STEP, all.get() / STEPS);
        if (now / step != (now - rows) / step) {
            tell(now);
        }
    }

    private synchronized void tell(long now) {
        if (now > told) {
            told = now;
            listener.read(now, Math.max(now, all.get()));
        }
    }
}
