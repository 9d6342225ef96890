package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.core.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of a service on this computer, as it is written. */
final class ServiceAddress {
    private static final String OPTION = "--base-url";

    private ServiceAddress() {}

    /** Reads an address on loopback, with scheme and host alone; a slash at its end is dropped. */
    static URI read(Arguments arguments, String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null
                    && (address.getPath() == null || address.getPath().matches("/*"));
            if (scheme.equals("http") && bare && address.getHost() != null && Loopback.is(address.getHost())) {
                return new URI(scheme, null, address.getHost(), address.getPort(), null, null, null);
            }
        } catch (URISyntaxException e) {
            // Told below like any other address that cannot be used.
        }
        throw arguments.wrong(OPTION, text, "expected.loopback");
    }
}
