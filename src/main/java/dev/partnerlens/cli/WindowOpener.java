package dev.partnerlens.cli;

import dev.partnerlens.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** The way from the command line to the window. */
@FunctionalInterface
public interface WindowOpener {
    /** Opens the window and returns once it is closed; or has a window show it that is open on the same home. */
    Ending open(Request request);

    /** What became of it. */
    enum Ending {
        CLOSED,
        HANDED_OVER
    }

    /**
     * What the window begins with.
     *
     * @param day the day that counts as today, whenever it is asked for: a window may stay open for days
     * @param partner the name of the partner asked for; empty for the one last used
     * @param demo the demo partner's data; empty unless the demo was asked for, and then {@code partner} is the demo
     */
    record Request(Path home, Optional<String> partner, Supplier<LocalDate> day, Optional<SimulatorOptions> demo) {}
}
