package dev.partnerlens.export;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Puts a new file in the place of an old one, whole or not at all: written beside it, then moved over it in one step. */
final class Replacement {
    private final Words words;

    Replacement(Words words) {
        this.words = words;
    }

    /** Writes a file under the path it is given; {@code scratch} is a second path beside it, removed afterwards. */
    @FunctionalInterface
    interface Writing {
        void to(Path fresh, Path scratch) throws IOException;
    }

    /** Fails with {@link Problem.FolderMissing}, {@link Problem.NotWritable} or {@link Problem.Stopped}. */
    void write(Path file, Writing writing) {
        Path target = check(file);
        Path folder = Objects.requireNonNull(target.getParent());
        String mark = "." + target.getFileName() + "." + UUID.randomUUID();
        Path fresh = folder.resolve(mark + ".part");
        Path scratch = folder.resolve(mark + ".raw");
        try {
            try {
                writing.to(fresh, scratch);
                stopIfAsked();
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(scratch);
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new ProblemException(problem(file, e), e);
        } catch (UncheckedIOException e) {
            throw new ProblemException(problem(file, Objects.requireNonNull(e.getCause())), e);
        }
    }

    /** Tells early what cannot work, and gives the place to write to: behind a link, the file it leads to. */
    Path check(Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new ProblemException(new Problem.NotWritable(file, words.get("export.reason.folder")));
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(new Problem.FolderMissing(folder));
        }
        if (!Files.exists(target)) {
            return target;
        }
        try {
            Path real = target.toRealPath();
            inUse(file, real);
            return real;
        } catch (IOException e) {
            throw new ProblemException(problem(file, e), e);
        }
    }

    /** Excel on Windows refuses others to open the file, LibreOffice locks it. */
    private void inUse(Path file, Path real) throws IOException {
        if (!Files.isRegularFile(real)) {
            throw new ProblemException(new Problem.NotWritable(file, words.get("export.reason.special")));
        }
        try (FileChannel channel = FileChannel.open(real, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new ProblemException(new Problem.NotWritable(file, words.get("export.reason.open")));
            }
        } catch (OverlappingFileLockException e) {
            throw new ProblemException(new Problem.NotWritable(file, words.get("export.reason.open")), e);
        }
    }

    private Problem problem(Path file, IOException e) {
        return switch (e) {
            case ClosedByInterruptException _ -> new Problem.Stopped();
            case AccessDeniedException _ -> new Problem.NotWritable(file, words.get("export.reason.denied"));
            case FileSystemException f
            when f.getReason() != null -> new Problem.NotWritable(file, Objects.requireNonNull(f.getReason()));
            default ->
                new Problem.NotWritable(
                        file,
                        Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        };
    }

    private static void stopIfAsked() throws ClosedByInterruptException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
    }
}
