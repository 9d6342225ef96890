package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "127.1.2.3", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void thisMachine(String host) {
        assertThat(Loopback.is(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.999", "0.0.0.0", "10.0.0.1", "[::2]", "localhost.example.org", "example.org"})
    void anyOther(String host) {
        assertThat(Loopback.is(host)).isFalse();
    }
}
