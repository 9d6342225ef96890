package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.simulator.SimulatorOptions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much invented data there is: the same for the demo and the simulator alone. */
final class SimulatorFlags {
    private static final int MOST_CUSTOMERS = 100_000;
    private static final int MOST_DAYS = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "${bundle:help.option.seed}")
    @Nullable
    String seed;

    @Option(names = "--customers", paramLabel = "N", description = "${bundle:help.option.customers}")
    @Nullable
    String customers;

    @Option(names = "--days", paramLabel = "N", description = "${bundle:help.option.days}")
    @Nullable
    String days;

    SimulatorOptions read(Arguments arguments, LocalDate today) {
        return new SimulatorOptions(
                OptionalInt.empty(),
                seed == null
                        ? SimulatorOptions.DEFAULT_SEED
                        : arguments.number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE),
                customers == null
                        ? SimulatorOptions.DEFAULT_CUSTOMERS
                        : (int) arguments.number("--customers", customers, 1, MOST_CUSTOMERS),
                days == null ? SimulatorOptions.DEFAULT_DAYS : (int) arguments.number("--days", days, 1, MOST_DAYS),
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
