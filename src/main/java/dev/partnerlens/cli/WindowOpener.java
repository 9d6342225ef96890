package dev.partnerlens.cli;

import dev.partnerlens.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The way from the command line to the window. */
@FunctionalInterface
public interface WindowOpener {
    /** Opens the window and returns the exit code once it is closed. */
    int open(Request request);

    /**
     * What the window begins with.
     *
     * @param partner the name of the partner asked for; empty for the one last used
     * @param demo the demo partner's data; empty unless the demo was asked for, and then {@code partner} is the demo
     */
    record Request(Path home, Optional<String> partner, LocalDate today, Optional<SimulatorOptions> demo) {}
}
