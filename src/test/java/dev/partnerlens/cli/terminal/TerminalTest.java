package dev.partnerlens.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    @ParameterizedTest
    @ValueSource(
            chars = {0x00, 0x07, 0x08, '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0x9b, 0x61c, 0x200e, 0x202e, 0x2028, 0x2066})
    void whatSteersTheTerminalBecomesABlank(char steering) {
        assertThat(Terminal.plain("a" + steering + "[31mb")).isEqualTo("a [31mb");
    }

    @Test
    void signsBecomePlainAndLettersStay() {
        assertThat(Terminal.plain("1\u202f234\u00a0\u2013 \u22125 Čapek 東京 😀")).isEqualTo("1 234 - -5 Čapek 東京 😀");
    }
}
