package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Tells before a step whether the disk has room for it, as a disk that runs full troubles every other program too. */
@FunctionalInterface
interface DiskSpace {
    /** Less than this is left to the system; a first sync of a small partner takes no more. */
    long SPARE = 4_000_000;

    long MEGABYTE = 1_000_000;

    /** Bytes that this user may still write to the disk of an existing file. */
    long free(Path file) throws IOException;

    /** What the file's own disk has. */
    static DiskSpace ofTheSystem() {
        return file -> {
            FileStore store = Files.getFileStore(file);
            if (store.getTotalSpace() <= 0) {
                // So do some network drives that have room.
                throw new IOException("The disk does not tell its size");
            }
            return store.getUsableSpace();
        };
    }

    /** What is there to say once a file could not grow. */
    static Problem full(Path file) {
        return new Problem.DiskFull(file, ofTheSystem().known(file).orElse(0) / MEGABYTE);
    }

    /**
     * Lets pass what fits.
     *
     * @throws ProblemException with {@link Problem.DiskAlmostFull}
     */
    default void assure(Path file, long needed) {
        OptionalLong free = known(file);
        if (free.isPresent() && free.getAsLong() < needed) {
            throw new ProblemException(
                    new Problem.DiskAlmostFull(file, Math.ceilDiv(needed, MEGABYTE), free.getAsLong() / MEGABYTE));
        }
    }

    /** The bytes free; empty where the system does not tell: writing will. */
    default OptionalLong known(Path file) {
        try {
            return OptionalLong.of(free(file));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
