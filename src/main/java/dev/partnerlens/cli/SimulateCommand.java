package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The embedded Partner Center alone, until it is stopped. */
@Command(name = "simulate", description = "${bundle:help.simulate}")
final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final Context context;

    @Mixin
    private final SimulatorFlags flags = new SimulatorFlags();

    @Option(names = "--port", paramLabel = "N", description = "${bundle:help.option.port}")
    private @Nullable String port;

    @Option(names = "--replay", paramLabel = "DIR", description = "${bundle:help.option.replay}")
    private @Nullable String replay;

    @Option(names = "--faults", paramLabel = "NAME", description = "${bundle:help.option.faults}")
    private @Nullable String faults;

    @Option(names = "--token", paramLabel = "T", description = "${bundle:help.option.token}")
    private @Nullable String token;

    SimulateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        SimulatorOptions options = options();
        try (Simulator simulator = context.services().simulator(options)) {
            context.out().line(simulator.address().toString());
            context.err().line(context.words().get("simulate.running"));
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return Failures.DONE;
        }
        return Failures.DONE;
    }

    private SimulatorOptions options() {
        Arguments arguments = context.arguments();
        SimulatorOptions data = flags.read(arguments, context.today());
        Optional<Path> folder = Optional.ofNullable(replay).map(path -> arguments.path("--replay", path));
        return new SimulatorOptions(
                port == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) arguments.number("--port", port, 1, MOST_PORT)),
                data.seed(),
                data.customers(),
                data.days(),
                data.today(),
                folder,
                Optional.ofNullable(faults),
                Optional.ofNullable(token));
    }
}
