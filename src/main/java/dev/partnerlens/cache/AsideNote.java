package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a damaged cache is being moved to, in a file beside it from before the first step until the user has been told:
 * whatever ends the process in between, the next sync goes on from there.
 */
final class AsideNote {
    private static final Logger LOG = LoggerFactory.getLogger(AsideNote.class);

    private final Path note;

    AsideNote(Path cache) {
        this.note = cache.resolveSibling("cache.aside");
    }

    /** Empty where there is none; half of one is never found. */
    Optional<Problem.CacheSetAside> read() {
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            return lines.size() == 2
                    ? Optional.of(new Problem.CacheSetAside(note.resolveSibling(lines.getFirst()), lines.getLast()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.NotReadable(note, e.getClass().getSimpleName()), e);
        }
    }

    void write(Problem.CacheSetAside aside) {
        Path fresh = note.resolveSibling("cache.aside.new");
        try {
            Files.deleteIfExists(fresh);
            OwnerOnly.file(fresh);
            Files.writeString(
                    fresh,
                    aside.aside().getFileName() + "\n" + aside.reason().replaceAll("\\R", " ") + "\n",
                    StandardCharsets.UTF_8);
            Files.move(fresh, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** The user has been told; where it cannot be removed, the user will be told once more. */
    void drop() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.debug("A note of a damaged cache was not removed", e);
        }
    }

    private ProblemException notWritable(IOException e) {
        return new ProblemException(new Problem.NotWritable(note, e.getClass().getSimpleName()), e);
    }
}
