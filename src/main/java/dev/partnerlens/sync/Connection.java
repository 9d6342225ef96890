package dev.partnerlens.sync;

import dev.partnerlens.core.Cloud;
import java.net.URI;

/** How a partner's data is reached; kept with the partner, and holds no secret. */
public sealed interface Connection {
    /** A service on this computer that asks nobody to sign in. */
    record Loopback(URI address) implements Connection {}

    /** A Microsoft cloud, where the user signs in to the partner's tenant. */
    record SignedIn(Cloud cloud, Registration registration) implements Connection {}
}
