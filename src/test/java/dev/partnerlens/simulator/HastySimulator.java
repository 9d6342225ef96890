package dev.partnerlens.simulator;

import java.time.Duration;

/** A simulator for tests elsewhere, whose slow faults take hardly any time. */
public final class HastySimulator {
    private static final Duration PAUSE = Duration.ofMillis(2);

    private HastySimulator() {}

    public static Simulator start(SimulatorOptions options) {
        return Simulator.start(options, any -> Thread.sleep(PAUSE));
    }
}
