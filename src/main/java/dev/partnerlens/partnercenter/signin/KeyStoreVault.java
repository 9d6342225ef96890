package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4jextensions.persistence.ICacheAccessor;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One entry of the system's key store. A file beside the partner's data says that there is one, so that nobody is asked
 * to unlock anything for nothing; on Windows it holds the entry itself, encrypted for its owner.
 */
final class KeyStoreVault implements TokenVault {
    private static final Logger LOG = LoggerFactory.getLogger(KeyStoreVault.class);

    private final Path file;
    private final ICacheAccessor entry;

    KeyStoreVault(Path file, ICacheAccessor entry) {
        this.file = file;
        this.entry = entry;
    }

    @Override
    public Optional<String> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] kept = entry.read();
            return kept == null || kept.length == 0
                    ? Optional.empty()
                    : Optional.of(new String(kept, StandardCharsets.UTF_8));
        } catch (RuntimeException | LinkageError e) {
            throw refused(e);
        }
    }

    @Override
    public void write(String secret) {
        try {
            make();
            entry.write(secret.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw refused(e);
        }
    }

    @Override
    public void delete() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            entry.delete();
            Files.deleteIfExists(file);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw refused(e);
        }
    }

    /** The extension notes the time of a change on the file, so it must be there, for its owner alone. */
    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent(), owner("rwx------"));
        try {
            Files.createFile(file, owner("rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Made by an earlier sign-in.
        }
    }

    private FileAttribute<?>[] owner(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The key store's own message may tell of what it holds, so its kind has to do. */
    private static ProblemException refused(Throwable failure) {
        LOG.warn("The key store failed: {}", failure.getClass().getSimpleName());
        return new ProblemException(new Problem.KeyStoreRefused());
    }
}
