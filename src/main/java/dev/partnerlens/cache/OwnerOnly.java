package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that only their owner may read. What exists already is left as it is. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Makes a folder and those above it.
     *
     * @throws ProblemException with {@link Problem.NotWritable}
     */
    public static void folder(Path folder) {
        try {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /**
     * Makes an empty file, so that SQLite finds it with the right permissions and gives them to its side files.
     *
     * @throws ProblemException with {@link Problem.NotWritable}
     */
    public static void file(Path file) {
        try {
            Files.createFile(file, attributes(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Made before, by this program or by another process a moment ago.
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static ProblemException notWritable(Path path, IOException e) {
        return new ProblemException(new Problem.NotWritable(path, e.getClass().getSimpleName()), e);
    }
}
