package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemProxiesTest {
    private static final String SERVICE = "https://api.partnercenter.microsoft.com/v1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS_PROXY | http://proxy.example:3128 | proxy.example:3128",
                "https_proxy | proxy.example:3128 | proxy.example:3128",
                "ALL_PROXY | http://proxy.example | proxy.example:80",
                "HTTPS_PROXY | http://someone:secret@proxy.example:3128/ | proxy.example:3128",
            })
    void goesThroughTheProxyThatAVariableNames(String name, String value, String address) {
        ProxySelector selector = ProxyVariables.of(Map.of(name, value)).orElseThrow();
        assertThat(selected(selector, SERVICE)).isEqualTo(address);
        assertThat(selected(selector, "http://127.0.0.1:8080")).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "'', proxy",
        "'login.example, .microsoft.com', direct",
        "MICROSOFT.com:443, direct",
        "*.partnercenter.microsoft.com, direct",
        "crosoft.com, proxy",
        "*, direct",
    })
    void leavesOutTheHostsThatAreReachedWithout(String rules, String way) {
        ProxySelector selector = ProxyVariables.of(Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", rules))
                .orElseThrow();
        assertThat(selected(selector, SERVICE)).isEqualTo(way.equals("proxy") ? "proxy:1" : way);
    }

    @ParameterizedTest
    @CsvSource({"''", "socks5://proxy:1080", "http://", "http://a b", "https://proxy:443"})
    void leavesWhatItCannotUseAside(String value) {
        assertThat(ProxyVariables.of(Map.of("HTTPS_PROXY", value))).isEqualTo(Optional.empty());
    }

    @Test
    void asksTheSystemUnlessTheUserSaidOtherwise() {
        Properties plain = new Properties();
        SystemProxies.use(Map.of(), plain);
        assertThat(plain).containsEntry("java.net.useSystemProxies", "true");
        Properties own = new Properties();
        own.setProperty("java.net.useSystemProxies", "false");
        own.setProperty("os.name", "Windows 11");
        ProxySelector before = ProxySelector.getDefault();
        SystemProxies.use(Map.of("HTTPS_PROXY", "proxy:1"), own);
        assertThat(own).containsEntry("java.net.useSystemProxies", "false");
        assertThat(ProxySelector.getDefault()).isSameAs(before);
    }

    private static String selected(ProxySelector selector, String address) {
        List<Proxy> proxies = selector.select(URI.create(address));
        assertThat(proxies).hasSize(1);
        return proxies.getFirst().address() instanceof InetSocketAddress where
                ? where.getHostString() + ":" + where.getPort()
                : "direct";
    }
}
