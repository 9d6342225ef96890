package dev.partnerlens.simulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the simulator serves.
 *
 * @param port empty for a free one
 * @param days how many days of history end at {@code today}
 * @param replay a folder of row files in place of generated rows
 * @param faults the name of a fault to show, see {@link Simulator}
 * @param token the only bearer let in; empty for any
 */
public record SimulatorOptions(
        OptionalInt port,
        long seed,
        int customers,
        int days,
        LocalDate today,
        Optional<Path> replay,
        Optional<String> faults,
        Optional<String> token) {
    public static final long DEFAULT_SEED = 20260101;
    public static final int DEFAULT_CUSTOMERS = 60;
    public static final int DEFAULT_DAYS = 400;

    public static SimulatorOptions demo(LocalDate today) {
        return new SimulatorOptions(
                OptionalInt.empty(),
                DEFAULT_SEED,
                DEFAULT_CUSTOMERS,
                DEFAULT_DAYS,
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a history that ends at another day. */
    public SimulatorOptions until(LocalDate day) {
        return new SimulatorOptions(port, seed, customers, days, day, replay, faults, token);
    }
}
