package dev.partnerlens.cache;

import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever meets damage in a cache leaves for the next sync: an empty file beside it, as a reader in any process may
 * look at rows that a sync never touches, and must change nothing in the cache itself.
 */
final class Suspicion {
    private static final Logger LOG = LoggerFactory.getLogger(Suspicion.class);

    private final Path mark;

    Suspicion(Path cache) {
        this.mark = cache.resolveSibling("cache.suspect");
    }

    boolean raised() {
        return Files.exists(mark);
    }

    /** Where the folder cannot be written to, nobody can sync into it either. */
    void raise() {
        try {
            OwnerOnly.file(mark);
        } catch (ProblemException e) {
            LOG.debug("Damage could not be noted beside the cache", e);
        }
    }

    void settle() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
