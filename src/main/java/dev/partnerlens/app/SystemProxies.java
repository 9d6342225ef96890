package dev.partnerlens.app;

import java.net.ProxySelector;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Makes this process reach the network as the system's other programs do. */
final class SystemProxies {
    private SystemProxies() {}

    /**
     * To be called before anything else: the JDK looks at the property once.
     *
     * @param properties those of this process
     */
    static void use(Map<String, String> variables, Properties properties) {
        properties.putIfAbsent("java.net.useSystemProxies", "true");
        if (properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            ProxyVariables.of(variables).ifPresent(ProxySelector::setDefault);
        }
    }
}
