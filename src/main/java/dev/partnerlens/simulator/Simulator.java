package dev.partnerlens.simulator;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.invented.InventedPartner;
import dev.partnerlens.simulator.invented.Settings;
import dev.partnerlens.simulator.replay.RowFolder;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.server.AnalyticsServer;
import dev.partnerlens.simulator.server.Fault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The running simulator. Listens on 127.0.0.1 alone and stops at {@link #close}. Its faults are those of {@link Fault}. */
public final class Simulator implements AutoCloseable {
    private static final int LAST_PORT = 65_535;

    private final AnalyticsServer server;

    private Simulator(AnalyticsServer server) {
        this.server = server;
    }

    /**
     * Reads or makes its rows, then listens. Fails with a problem for a taken port, a missing folder, a broken line, an
     * unknown fault.
     */
    public static Simulator start(SimulatorOptions options) {
        int port = options.port().orElse(0);
        if (port < 0 || port > LAST_PORT) {
            throw new ProblemException(
                    new Problem.WrongArgument("--port", Integer.toString(port), "1 to " + LAST_PORT));
        }
        Optional<Fault> fault = options.faults().map(Fault::named);
        List<Table> tables =
                options.replay().map(folder -> new RowFolder(folder).tables()).orElseGet(() -> invented(options));
        return new Simulator(AnalyticsServer.start(port, tables, options.token(), fault));
    }

    private static List<Table> invented(SimulatorOptions options) {
        return partner(options).tables();
    }

    /** The partner that a simulator started with these options shows, replay aside: its planted anomalies can be asked for. */
    public static InventedPartner partner(SimulatorOptions options) {
        atLeastOne("--customers", options.customers());
        atLeastOne("--days", options.days());
        return new InventedPartner(new Settings(options.seed(), options.customers(), options.days(), options.today()));
    }

    private static void atLeastOne(String option, int given) {
        if (given < 1) {
            throw new ProblemException(new Problem.WrongArgument(option, Integer.toString(given), "1, 2, 3, …"));
        }
    }

    /** Such as {@code http://127.0.0.1:49152}, without a trailing slash. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
