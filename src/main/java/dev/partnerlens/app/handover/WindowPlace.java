package dev.partnerlens.app.handover;

import dev.partnerlens.cache.OwnerOnly;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of the one window of a home. It is held by a lock that the system takes back from a process that dies, so
 * files left behind mean nothing.
 */
public final class WindowPlace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowPlace.class);

    private final Path home;
    private final FileChannel channel;
    private @Nullable Door door;

    private WindowPlace(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Takes the place.
     *
     * @return empty where another window has it
     * @throws ProblemException with {@link Problem.NotWritable} where the home cannot be written to
     */
    public static Optional<WindowPlace> take(Path home) {
        OwnerOnly.folder(home);
        Path file = home.resolve("window.lock");
        OwnerOnly.file(file);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            // Left by a window that died: its port may be another program's by now.
            Doorplate.remove(home);
            return Optional.of(new WindowPlace(home, channel));
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    /**
     * From now on later starts are heard.
     *
     * @param show brings the window to the front as wished, and returns once that is done, with false where it cannot be any
     *     more; called on a thread of its own
     */
    public void listen(Predicate<Wish> show) {
        try {
            Door opened = Door.open(show);
            door = opened;
            opened.plate().write(home);
        } catch (IOException e) {
            // The window works all the same; a second start will say that this one does not answer.
            LOG.warn("Later starts will not be heard: {}", e.getClass().getSimpleName());
        }
    }

    /** Later starts are no longer heard; they wait until the place is free. */
    public void shut() {
        try {
            tidy();
        } catch (IOException e) {
            LOG.debug("The door of the window was not tidied up", e);
        }
    }

    private void tidy() throws IOException {
        Door opened = door;
        door = null;
        try (opened) {
            Doorplate.remove(home);
        }
    }

    @Override
    public void close() {
        try (channel) {
            tidy();
        } catch (IOException e) {
            LOG.debug("The place of the window was not tidied up", e);
        }
    }

    private static ProblemException notWritable(Path file, IOException e) {
        return new ProblemException(new Problem.NotWritable(file, e.getClass().getSimpleName()), e);
    }
}
