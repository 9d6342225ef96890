package dev.partnerlens.cli;

import dev.partnerlens.core.RowFeed;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStores;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What the commands are served with; put together in one place, and only when asked for. */
public interface Services {
    /** The partners of a home folder; the same object for the same folder, closed by whoever gave it. */
    PartnerStores stores(Path home);

    /** Rows from the service at {@code base}, with the token this process was given. */
    RowFeed feed(URI base);

    /** Starts a simulator, to be closed by the caller. */
    Simulator simulator(SimulatorOptions options);

    /** The toolkit that paints pictures starts when the first picture is painted. */
    Exporter exporter();

    /** The window; empty where there is no display to show it on. */
    Optional<WindowOpener> window();

    /** From now on the log lies under this home; no file is made before there is something to write. */
    void logTo(Path home);
}
