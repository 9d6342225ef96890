package dev.partnerlens.sync;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.partnercenter.Clouds;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How a partner's data is reached; kept with the partner, and holds no secret. */
public sealed interface Connection {
    /** A service on this computer that asks nobody to sign in. */
    record Loopback(URI address) implements Connection {}

    /** A Microsoft cloud, where the user signs in to the partner's tenant. */
    record SignedIn(Cloud cloud, Registration own) implements Connection {}

    /** A Microsoft cloud, with a token that is handed in at each start. */
    record TokenOnly(Cloud cloud) implements Connection {}

    /** The registration to sign in with, where somebody signs in. */
    default Optional<Registration> registration() {
        return this instanceof SignedIn(var _, Registration own) ? Optional.of(own) : Optional.empty();
    }

    /** The clouds to sign in to, closed ones too: whoever looks for theirs learns what became of it. */
    static List<Cloud> clouds() {
        return Clouds.all();
    }

    /** Whether a cloud answers nobody any more. */
    static boolean closed(Cloud cloud) {
        return Clouds.closed(cloud);
    }

    /** The cloud that answers at an address; the first where several share it. */
    static Optional<Cloud> cloudAt(URI address) {
        return "https".equals(address.getScheme()) && address.getPort() < 0
                ? Clouds.at(address.getHost())
                : Optional.empty();
    }

    /** Whether two clouds answer at one address, as the global one and that of the US Government do. */
    static boolean share(Cloud one, Cloud other) {
        return one == other || (Clouds.base(one).isPresent() && Clouds.base(one).equals(Clouds.base(other)));
    }
}
