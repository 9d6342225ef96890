package dev.partnerlens.sync;

import dev.partnerlens.sync.SetProgress.Stage;
import dev.partnerlens.sync.SetProgress.Waiting;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one set after the other store what it fetched; whoever waits says so, and is stopped at once by an interrupt. */
final class Storing {
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Something that stores; never interrupted, as it is short and must be whole. */
    @FunctionalInterface
    interface Work {
        void store();
    }

    void inTurn(Progress progress, Work work) throws InterruptedException {
        if (!turn.tryLock()) {
            progress.waits(new Waiting.Writer());
            turn.lockInterruptibly();
        }
        try {
            progress.tell(Stage.STORING);
            work.store();
        } finally {
            turn.unlock();
        }
    }
}
