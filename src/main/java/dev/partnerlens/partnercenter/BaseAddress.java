package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Loopback;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place the token may be sent to: HTTPS of a known cloud, or plain HTTP that never leaves this machine.
 *
 * @param root scheme, host and port, without a path
 */
record BaseAddress(URI root, Cloud cloud) {
    private static final Pattern USER = Pattern.compile("//[^/@]*@");
    private static final Pattern BEYOND_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);

    /** @throws ProblemException with {@link Problem.AddressRefused} for any other address */
    static BaseAddress of(URI address) {
        return plain(address)
                .flatMap(host -> cloud(address, host))
                .map(cloud -> new BaseAddress(URI.create(origin(address)), cloud))
                .orElseThrow(() -> new ProblemException(new Problem.AddressRefused(shown(address))));
    }

    /** Scheme, host and port in one spelling, the port left out where it is the scheme's own. */
    static String origin(URI address) {
        String scheme = lower(address.getScheme());
        int port = address.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + lower(address.getHost()) + (usual ? "" : ":" + port);
    }

    /** Whether {@code address} is the same scheme, host and port, with no user in it. */
    boolean owns(URI address) {
        return address.getScheme() != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && origin(address).equals(root.toString());
    }

    /** The host by its name, for messages. */
    String host() {
        return root.getPort() < 0 ? root.getHost() : root.getHost() + ":" + root.getPort();
    }

    /** The host, where there is one and nothing else but a port stands in the address. */
    private static Optional<String> plain(URI address) {
        boolean bare = address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && (address.getRawPath() == null
                        || address.getRawPath().isEmpty()
                        || address.getRawPath().equals("/"));
        return bare && address.getScheme() != null ? Optional.ofNullable(address.getHost()) : Optional.empty();
    }

    private static Optional<Cloud> cloud(URI address, String host) {
        return switch (lower(address.getScheme())) {
            case "https" ->
                address.getPort() < 0 || address.getPort() == 443 ? Clouds.at(host) : Optional.<Cloud>empty();
            case "http" -> Loopback.is(host) ? Optional.of(Cloud.LOCAL) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String shown(URI address) {
        String withoutUser = USER.matcher(address.toString()).replaceFirst("//");
        return BEYOND_PATH.matcher(withoutUser).replaceFirst("");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
