package dev.partnerlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is read without the tree of commands is what the tree would read. */
class PlainCallTest {
    @Command
    static final class Root {
        @Mixin
        private final CommonOptions common = new CommonOptions();
    }

    @Test
    void nothingLeadsToTheWindow() {
        assertThat(PlainCall.leadsToWindow()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--home a",
                "--partner b",
                "--today 2026-01-31",
                "--today nonsense",
                "--today 2026-01-31 --home a/b --partner c",
            })
    void readsAsTheTreeDoes(String line) {
        String[] arguments = line.split(" ", -1);
        CommonOptions plain = PlainCall.read(arguments).orElseThrow();
        Root root = new Root();
        new CommandLine(root).parseArgs(arguments);
        assertThat(Arrays.asList(plain.home, plain.partner, plain.today))
                .isEqualTo(Arrays.asList(root.common.home, root.common.partner, root.common.today));
        assertThat(plain.help || plain.version).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "--help",
                "--version",
                "--home",
                "--home=a",
                "--home a --help",
                "--home --help",
                "--home a demo",
                "--home a --home b",
                "demo --home a",
                "kpi --tab usage",
                "--unknown a",
            })
    void leavesAllElseToTheTree(String line) {
        assertThat(PlainCall.leadsToWindow(line.split(" ", -1))).isFalse();
    }
}
