package dev.partnerlens.simulator;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.invented.InventedPartner;
import dev.partnerlens.simulator.invented.Settings;
import dev.partnerlens.simulator.replay.RowFolder;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.V1Stock;
import dev.partnerlens.simulator.server.AnalyticsServer;
import dev.partnerlens.simulator.server.Fault;
import dev.partnerlens.simulator.server.Pace;
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
        return start(options, Thread::sleep);
    }

    /** @param pace how long a fault that makes it slow really takes */
    static Simulator start(SimulatorOptions options, Pace pace) {
        int port = options.port().orElse(0);
        if (port < 0 || port > LAST_PORT) {
            throw new ProblemException(
                    new Problem.WrongArgument("--port", Integer.toString(port), "1 to " + LAST_PORT));
        }
        Optional<Fault> fault = options.faults().map(Fault::named);
        List<Table> tables;
        V1Stock v1;
        if (options.replay().isPresent()) {
            RowFolder folder = new RowFolder(options.replay().get());
            tables = folder.tables();
            v1 = folder.v1(options.today().plusDays(1).atStartOfDay().minusSeconds(1));
        } else {
            InventedPartner.Stock stock = partner(options).stock();
            tables = stock.tables();
            v1 = stock.v1();
        }
        return new Simulator(AnalyticsServer.start(port, tables, v1, options.token(), fault, pace));
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

    /** How many requests it has been sent so far, whatever it answered. */
    public int requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
