package dev.partnerlens.sync;

import java.util.concurrent.atomic.AtomicBoolean;

/** Does something the first time it is run, on whichever thread. */
final class Once implements Runnable {
    private final AtomicBoolean done = new AtomicBoolean();
    private final Runnable what;

    Once(Runnable what) {
        this.what = what;
    }

    @Override
    public void run() {
        if (done.compareAndSet(false, true)) {
            what.run();
        }
    }
}
