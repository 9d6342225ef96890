package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.text.Words;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file appears whole or not at all, and an old one stays until then. */
class ReplacementTest {
    @TempDir
    Path folder;

    private final Replacement replacement = new Replacement(Words.in(Locale.ENGLISH));
    private Path file = Path.of("");

    @BeforeEach
    void oldFile() throws IOException {
        file = folder.resolve("export.xlsx");
        Files.writeString(file, "old");
    }

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
        replacement.write(file, (fresh, scratch) -> {
            Files.writeString(scratch, "x");
            Files.writeString(fresh, "half");
            assertThat(file).hasContent("old");
            Files.writeString(fresh, "new");
        });
        assertThat(file).hasContent("new");
        assertOnlyTheFile();
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        assertThat(problem(() -> replacement.write(file, (fresh, scratch) -> {
                    Files.writeString(fresh, "half");
                    Files.writeString(scratch, "half");
                    throw new FileSystemException(fresh.toString(), null, "No space left on device");
                })))
                .isEqualTo(new Problem.NotWritable(file, "No space left on device"));
        assertThat(file).hasContent("old");
        assertOnlyTheFile();
    }

    @Test
    void aFaultLeavesNothingEither() throws IOException {
        assertThatThrownBy(() -> replacement.write(file, (fresh, _) -> {
                    Files.writeString(fresh, "half");
                    throw new IllegalStateException("fault");
                }))
                .hasMessage("fault");
        assertOnlyTheFile();
    }

    @Test
    void anInterruptStopsItAndStaysSet() throws IOException {
        Thread.currentThread().interrupt();
        Problem problem = problem(() -> replacement.write(file, (fresh, _) -> Files.createFile(fresh)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(problem).isEqualTo(new Problem.Stopped());
        assertThat(file).hasContent("old");
        assertOnlyTheFile();
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("not").resolve("there");
        assertThat(problem(() -> replacement.write(missing.resolve("a.csv"), (_, _) -> {})))
                .isEqualTo(new Problem.FolderMissing(missing));
    }

    @Test
    void aFolderInTheFilesPlaceIsRefused() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.csv"));
        assertThat(problem(() -> replacement.write(taken, (_, _) -> {})))
                .isEqualTo(new Problem.NotWritable(taken, "it is a folder"));
    }

    @Test
    void aFileInUseIsRefusedBeforeAnythingIsWritten() throws IOException {
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                var _ = other.lock()) {
            assertThat(problem(() -> replacement.write(file, (_, _) -> {
                        throw new AssertionError("written");
                    })))
                    .isEqualTo(new Problem.NotWritable(file, "it is open in another program"));
        }
        assertThat(file).hasContent("old");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), file);
        replacement.write(link, (fresh, _) -> Files.writeString(fresh, "new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    private void assertOnlyTheFile() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static Problem problem(ThrowingCallable call) {
        try {
            call.call();
        } catch (ProblemException e) {
            return e.problem();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("No problem");
    }
}
