package dev.partnerlens.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast one set comes, over the time in which it really works: pauses and waiting for others do not count. Instants are
 * nanoseconds of any origin.
 */
final class Pace {
    /** What happened so long ago counts for about a third. */
    private static final double MEMORY = Duration.ofSeconds(10).toNanos();
    /** Less than this tells nothing. */
    private static final long TELLING = Duration.ofSeconds(1).toNanos();

    private boolean works;
    private boolean fetches;
    private long last;
    private long pausedUntil;
    private boolean paused;
    private double recentRows;
    private double recentNanos;
    private double fetchedNanos;
    private double workedNanos;

    /** The set begins to fetch, to store or to ask, or stops to do so. */
    void turn(long now, boolean working, boolean fetching) {
        pass(now);
        works = working;
        fetches = fetching;
        paused = false;
    }

    void pause(long now, long until) {
        pass(now);
        if (!paused || until - pausedUntil > 0) {
            pausedUntil = until;
        }
        paused = true;
    }

    void received(long now, long rows) {
        pass(now);
        paused = false;
        recentRows += rows;
    }

    private void pass(long now) {
        long from = paused && pausedUntil - last > 0 ? pausedUntil : last;
        double passed = Math.max(0, now - from);
        last = now;
        if (works) {
            workedNanos += passed;
        }
        if (fetches) {
            double fades = Math.exp(-passed / MEMORY);
            recentRows *= fades;
            recentNanos = recentNanos * fades + passed;
            fetchedNanos += passed;
        }
    }

    OptionalLong rowsASecond() {
        return fetchedNanos < TELLING || recentNanos <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(recentRows * 1e9 / recentNanos));
    }

    /** @param share what is done of all there is to do, 0 where nobody knows */
    Optional<Duration> left(double share) {
        if (share <= 0 || workedNanos < TELLING) {
            return Optional.empty();
        }
        double rest = Math.max(0, 1 - share) / share;
        return Optional.of(Duration.ofNanos((long) (workedNanos * rest)));
    }
}
