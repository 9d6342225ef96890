package dev.partnerlens.partnercenter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait for the service and how often to ask again.
 *
 * @param attempts how often one page is asked for in all
 * @param firstPause the pause after the first failure; it doubles each time, up to {@code longestPause}
 * @param longestWait a pause asked for by the service is kept up to this length; beyond it we give up at once
 * @param answer the longest time for one whole answer
 */
record Patience(
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration longestWait,
        Duration answer,
        Sleeper sleeper,
        RandomGenerator random,
        InstantSource clock) {
    /** Waits; a test counts instead. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    static Patience usual() {
        return new Patience(
                5,
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Thread::sleep,
                RandomGenerator.getDefault(),
                InstantSource.system());
    }

    /**
     * The pause after the failure of attempt {@code attempt} (from 1): half to all of the doubled step, so that clients
     * do not come back in step, and never less than what the service asked for.
     */
    Duration pause(int attempt, Optional<Duration> asked) {
        long step = Math.min(longestPause.toMillis(), firstPause.toMillis() << Math.min(attempt - 1, 20));
        Duration own = Duration.ofMillis(step / 2 + random.nextLong(step / 2 + 1));
        return asked.filter(time -> time.compareTo(own) > 0).orElse(own);
    }

    /** A pause that the service named, and a little more, so that those who keep it do not all come back at once. */
    Duration spread(Duration named) {
        return named.plusMillis(random.nextLong(firstPause.toMillis() + 1));
    }
}
