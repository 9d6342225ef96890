package dev.partnerlens.partnercenter;

import java.util.concurrent.Semaphore;

/** Lets only so many requests to one host run side by side: the service asks for little parallelism. */
final class RequestGate {
    /** Room for a sync of two sets, each reading a page ahead. */
    private static final int SIDE_BY_SIDE = 4;

    private final Semaphore places = new Semaphore(SIDE_BY_SIDE, true);

    /** Takes a place, waiting where there is none; closing gives it back. */
    Place enter() throws InterruptedException {
        places.acquire();
        return places::release;
    }

    /** A place taken. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
