package dev.partnerlens.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a file of ours takes on disk, its side files counted in. */
final class Footprint {
    private Footprint() {}

    /** Bytes. */
    static long of(Path file) {
        return Stream.of("", "-wal", "-shm")
                .map(end -> file.resolveSibling(file.getFileName() + end))
                .filter(Files::exists)
                .mapToLong(Footprint::size)
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
