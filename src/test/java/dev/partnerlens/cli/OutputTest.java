package dev.partnerlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aReaderThatHasEnoughIsNoFailure() {
        assertThat(report("Broken pipe")).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskIs() {
        assertThat(report("No space left on device")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("No space left on device. ");
    }

    private int report(String reason) {
        Output out = new Output(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(reason);
                    }
                },
                StandardCharsets.UTF_8);
        Failures failures =
                new Failures(new ProblemWords(Words.in(Locale.ENGLISH)), new Output(err, StandardCharsets.UTF_8));
        try {
            out.line("text");
            throw new AssertionError("Nobody noticed");
        } catch (Output.Closed e) {
            return failures.report(e);
        }
    }
}
