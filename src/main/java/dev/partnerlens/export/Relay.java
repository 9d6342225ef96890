package dev.partnerlens.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs two works at once, one of which reads what the other writes. Whatever goes wrong in either, memory that runs out
 * included, ends both and then comes to the caller: neither waits for one that is no more, and half a work is never taken
 * for a whole one.
 */
final class Relay {
    private Relay() {}

    /** Writes everything there is; runs on the caller's thread. */
    @FunctionalInterface
    interface Giving {
        void to(OutputStream out) throws IOException;
    }

    /** Reads everything there is; runs on a thread of its own. */
    @FunctionalInterface
    interface Taking {
        void from(InputStream in) throws IOException;
    }

    static void run(Giving giving, Taking taking) throws IOException {
        Pipe pipe = new Pipe();
        Thread thread = Thread.ofPlatform().name("workbook").start(() -> take(taking, pipe));
        try {
            OutputStream out = pipe.in();
            giving.to(out);
            // Not closed after a failure: what was written would pass for all there is.
            out.close();
        } catch (Throwable e) {
            pipe.giveUp(e);
        }
        join(thread);
        pipe.rethrow();
    }

    private static void take(Taking taking, Pipe pipe) {
        try (InputStream in = pipe.out()) {
            taking.from(in);
            // Else the other would wait for room.
            in.transferTo(OutputStream.nullOutputStream());
        } catch (Throwable e) {
            pipe.giveUp(e);
        }
    }

    /** Nothing may be removed under a thread that still writes; it ends soon, as there is nothing more to come. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
