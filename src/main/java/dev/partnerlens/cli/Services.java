package dev.partnerlens.cli;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Service;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStores;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What the commands are served with; put together in one place, and only when asked for. */
public interface Services {
    /** The partners of a home folder; the same object for the same folder, closed by whoever gave it. */
    PartnerStores stores(Path home);

    /** The service of a partner, with the token this process was given, else the one signed in with; closed by the caller. */
    Service service(PartnerStores stores, Partner partner, Connection connection);

    /** Signing in and out for these partners; the same object for the same partners. */
    Accounts accounts(PartnerStores stores);

    /** Forgets partners and customers of these partners' home. */
    Leaving leaving(PartnerStores stores);

    /** Shows a page in the user's browser; false where none could be opened. */
    boolean browse(URI page);

    /** Starts a simulator, to be closed by the caller. */
    Simulator simulator(SimulatorOptions options);

    /** The toolkit that paints pictures starts when the first picture is painted. */
    Exporter exporter();

    /** The window; empty where there is no display to show it on. */
    Optional<WindowOpener> window();

    /** From now on the log lies under this home; no file is made before there is something to write. */
    void logTo(Path home);
}
