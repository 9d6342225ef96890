package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a damaged cache and its side files a name that nothing else has: what can still be read in them is not thrown
 * away, and a second damage never takes the place of the first.
 */
final class DamagedFile {
    private static final String STEM = "cache.damaged-";
    private static final Pattern STAMPED =
            Pattern.compile(Pattern.quote(STEM) + "([0-9]{8})-[0-9]{6}(-[0-9]+)?\\.db(-wal|-shm)?");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** The file itself goes last: until then the next sync finds it damaged and goes on from here. */
    private static final List<String> PARTS = List.of("-wal", "-shm", "");

    private final Path file;
    private final Path name;

    DamagedFile(Path file, Instant now) {
        this(file, free(file, STEM + STAMP.format(now)));
    }

    /** One whose move was begun and perhaps not ended. */
    DamagedFile(Path file, Path name) {
        this.file = file;
        this.name = name;
    }

    /**
     * Removes damaged caches that were set aside on days before that one, with their side files.
     *
     * @throws ProblemException with {@link Problem.NotWritable}
     */
    static void drop(Path cache, LocalDate limit) {
        Path folder = Objects.requireNonNull(cache.toAbsolutePath().getParent());
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, STEM + "*")) {
            for (Path aside : found) {
                if (day(aside).filter(limit::isAfter).isPresent()) {
                    delete(aside);
                }
            }
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static void delete(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            throw notWritable(aside, e);
        }
    }

    /** Empty where somebody else gave the name. */
    private static Optional<LocalDate> day(Path aside) {
        Matcher stamp = STAMPED.matcher(String.valueOf(aside.getFileName()));
        try {
            return stamp.matches()
                    ? Optional.of(LocalDate.parse(stamp.group(1), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ProblemException notWritable(Path path, IOException e) {
        return new ProblemException(new Problem.NotWritable(path, e.getClass().getSimpleName()), e);
    }

    private static Path free(Path file, String stem) {
        Path name = file.resolveSibling(stem + ".db");
        for (int next = 2; taken(name); next++) {
            name = file.resolveSibling(stem + "-" + next + ".db");
        }
        return name;
    }

    private static boolean taken(Path name) {
        return PARTS.stream().anyMatch(part -> Files.exists(part(name, part)));
    }

    private static Path part(Path file, String part) {
        return file.resolveSibling(file.getFileName() + part);
    }

    Path name() {
        return name;
    }

    /** Whether nothing is left to be moved: what has the old name now is another file. */
    boolean moved() {
        return Files.exists(name);
    }

    /** @throws ProblemException with {@link Problem.NotWritable}, above all where another program holds the file */
    void move() {
        for (String part : PARTS) {
            Path from = part(file, part);
            try {
                if (Files.exists(from)) {
                    Path to = part(name, part);
                    if (Files.exists(to)) {
                        // Made by a reader after the first was moved; it must not become the new file's.
                        Files.delete(from);
                    } else {
                        Files.move(from, to);
                    }
                }
            } catch (IOException e) {
                throw notWritable(from, e);
            }
        }
    }
}
