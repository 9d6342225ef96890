package dev.partnerlens.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxy that Linux programs are told by variables: {@code HTTPS_PROXY} or {@code ALL_PROXY}, and {@code NO_PROXY} for
 * hosts that are reached without. A name or password in it is never used and never logged.
 */
final class ProxyVariables extends ProxySelector {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyVariables.class);
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
    private static final int USUAL_PORT = 80;

    private final Proxy proxy;
    private final List<String> direct;

    private ProxyVariables(Proxy proxy, List<String> direct) {
        this.proxy = proxy;
        this.direct = direct;
    }

    /** Empty where no variable names a proxy. */
    static Optional<ProxySelector> of(Map<String, String> variables) {
        return variable(variables, "HTTPS_PROXY")
                .or(() -> variable(variables, "ALL_PROXY"))
                .flatMap(ProxyVariables::address)
                .map(address -> new ProxyVariables(new Proxy(Proxy.Type.HTTP, address), direct(variables)));
    }

    @Override
    public List<Proxy> select(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        return !secure || direct.stream().anyMatch(rule -> reaches(rule, host)) ? DIRECT : List.of(proxy);
    }

    @Override
    public void connectFailed(URI address, SocketAddress where, IOException failure) {
        LOG.debug("The proxy was not reached: {}", failure.getClass().getSimpleName());
    }

    /** A rule names a host and all below it. */
    private static boolean reaches(String rule, String host) {
        return rule.equals("*") || host.equals(rule) || host.endsWith("." + rule);
    }

    private static List<String> direct(Map<String, String> variables) {
        return Arrays.stream(variable(variables, "NO_PROXY").orElse("").split("[,\\s]+", -1))
                .map(rule -> rule.toLowerCase(Locale.ROOT)
                        .replaceFirst("^\\*?\\.", "")
                        .replaceFirst(":\\d+$", ""))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static Optional<InetSocketAddress> address(String text) {
        try {
            URI proxy = new URI(text.contains("://") ? text : "http://" + text);
            if (proxy.getHost() == null || !"http".equalsIgnoreCase(proxy.getScheme())) {
                LOG.warn("The proxy variable names no HTTP proxy and is left aside");
                return Optional.empty();
            }
            if (proxy.getRawUserInfo() != null) {
                LOG.warn("The proxy variable holds a sign-in, which is left aside");
            }
            int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
            return Optional.of(InetSocketAddress.createUnresolved(proxy.getHost(), port));
        } catch (URISyntaxException unreadable) {
            // Neither the text nor the exception is logged: it may hold a password.
            LOG.warn("The proxy variable cannot be read and is left aside");
            return Optional.empty();
        }
    }

    /** In either case; the lower one is the older custom and wins. */
    private static Optional<String> variable(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name.toLowerCase(Locale.ROOT)))
                .filter(Predicate.not(String::isBlank))
                .or(() -> Optional.ofNullable(variables.get(name)).filter(Predicate.not(String::isBlank)))
                .map(String::strip);
    }
}
