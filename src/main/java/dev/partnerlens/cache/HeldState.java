package dev.partnerlens.cache;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Connections that see the same committed state, each for one thread at a time. */
final class HeldState {
    private final Readers readers;
    private final BlockingQueue<Connection> free;
    private final int lanes;
    private final long version;
    private final TextList texts;

    /**
     * @param connections at least one, all of the same state
     * @param texts of the file that they read
     */
    HeldState(Readers readers, List<Connection> connections, long version, TextList texts) {
        this.readers = readers;
        this.free = new LinkedBlockingQueue<>(connections);
        this.lanes = connections.size();
        this.version = version;
        this.texts = texts;
    }

    int lanes() {
        return lanes;
    }

    long version() {
        return version;
    }

    TextList texts() {
        return texts;
    }

    /** Asks on a connection that nobody uses; waits for one where all are in use. */
    <T> T ask(Readers.Question<T> question) {
        Connection connection = take();
        try {
            return readers.ask(connection, question);
        } finally {
            free.add(connection);
        }
    }

    /** An interrupt ends the reading soon, but not here: who reads looks for it, and every connection comes back. */
    private Connection take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return free.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
