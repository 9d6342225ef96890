package dev.partnerlens.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file that no longer fits in one's head is split. */
class FileLengthTest {
    private static final int MOST_LINES = 400;

    @Test
    void noSourceFileIsTooLong() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var tooLong = files.filter(FileLengthTest::isSource)
                    .filter(file -> lines(file) > MOST_LINES)
                    .toList();
            assertThat(tooLong).as("files longer than %d lines", MOST_LINES).isEmpty();
        }
    }

    private static boolean isSource(Path file) {
        var name = file.toString();
        return name.endsWith(".java") || name.endsWith(".css");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
