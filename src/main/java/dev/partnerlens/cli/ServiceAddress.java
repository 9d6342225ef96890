package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Loopback;
import dev.partnerlens.sync.Connection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of a service, as it is written. */
final class ServiceAddress {
    private static final String OPTION = "--base-url";

    private ServiceAddress() {}

    /** Reads an address on loopback or of a known cloud, with scheme and host alone; a slash at its end is dropped. */
    static URI read(Arguments arguments, String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null
                    && (address.getPath() == null || address.getPath().matches("/*"));
            if (bare && address.getHost() != null) {
                URI plain = new URI(scheme, null, address.getHost(), address.getPort(), null, null, null);
                if ((scheme.equals("http") && Loopback.is(address.getHost()))
                        || Connection.cloudAt(plain).isPresent()) {
                    return plain;
                }
            }
        } catch (URISyntaxException e) {
            // Told below like any other address that cannot be used.
        }
        throw arguments.wrong(OPTION, text, "expected.address");
    }
}
