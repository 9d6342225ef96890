package dev.partnerlens.simulator.server;

import java.time.Duration;

/** How the simulator takes its time where a fault makes it slow; a test takes less. */
@FunctionalInterface
public interface Pace {
    void pause(Duration time) throws InterruptedException;
}
