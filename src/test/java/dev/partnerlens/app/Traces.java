package dev.partnerlens.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for texts in the bytes of every file below a folder, and in the files' names. */
final class Traces {
    private Traces() {}

    /** Files that hold the text, whatever its case, as UTF-8 or as UTF-16, or are named after it. */
    static List<Path> of(String text, Path folder) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return files(folder).filter(file -> holds(file, wanted, folder)).toList();
    }

    static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String wanted, Path folder) {
        if (folder.relativize(file).toString().toLowerCase(Locale.ROOT).contains(wanted)) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                    .anyMatch(form -> new String(bytes, StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT)
                            .contains(new String(wanted.getBytes(form), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
