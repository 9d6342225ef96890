package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void knowsItsVersion() {
        assertThat(Version.ofThisBuild()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
