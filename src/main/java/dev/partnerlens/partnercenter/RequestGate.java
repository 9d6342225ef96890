package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets only so many requests to one host run side by side, as the service asks for little parallelism, and none while it
 * wants quiet: a pause asked of one call is kept by all, since it counts per partner and refused calls count as well.
 */
final class RequestGate {
    /** However many sets are fetched at once: each page of any of them takes one. */
    private static final int SIDE_BY_SIDE = 4;

    private final Patience patience;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE, true);
    private final AtomicReference<Quiet> quiet = new AtomicReference<>(new Quiet(Instant.MIN, ""));

    /** @param requestId the call that the service asked it of */
    private record Quiet(Instant end, String requestId) {
        Quiet longer(Quiet other) {
            return other.end().isAfter(end) ? other : this;
        }
    }

    RequestGate(Patience patience) {
        this.patience = patience;
    }

    /**
     * Takes a place, waiting where there is none and as long as the service wants quiet; closing gives it back.
     *
     * @throws ProblemException with {@link Problem.Throttled} where the service wants quiet for longer than we wait
     */
    Place enter(Waits waits) throws InterruptedException {
        places.acquire();
        boolean entered = false;
        try {
            keepQuiet(waits);
            entered = true;
            return places::release;
        } finally {
            if (!entered) {
                places.release();
            }
        }
    }

    /** Lets nobody in for that long; a longer pause that is already kept stays. To be told before a place is left. */
    void keepQuietFor(Duration pause, String requestId) {
        Quiet asked = new Quiet(patience.clock().instant().plus(pause), requestId);
        quiet.accumulateAndGet(asked, Quiet::longer);
    }

    private void keepQuiet(Waits waits) throws InterruptedException {
        // Once more after each pause: it may have been made longer meanwhile.
        while (true) {
            Quiet now = quiet.get();
            Duration left = Duration.between(patience.clock().instant(), now.end());
            if (!left.isPositive()) {
                return;
            }
            if (left.compareTo(patience.longestWait()) > 0) {
                throw new ProblemException(new Problem.Throttled(Optional.of(left), now.requestId()));
            }
            waits.waits(left);
            patience.sleeper().sleep(patience.spread(left));
        }
    }

    /** A place taken. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
