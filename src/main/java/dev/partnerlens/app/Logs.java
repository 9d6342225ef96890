package dev.partnerlens.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The program's own log, a few small files under the home; nothing ever goes to the console. */
final class Logs implements AutoCloseable {
    /** What MSAL says may hold user names and whole answers of the directory; what matters is told as a problem. */
    private static final String DIRECTORY = "com.microsoft";

    private final Level level;
    private @Nullable LogFile file;

    /** @param level {@code debug} or {@code trace}; anything else logs what matters to everyone */
    Logs(Optional<String> level) {
        this.level = switch (level.orElse("")) {
            case "debug" -> Level.DEBUG;
            case "trace" -> Level.TRACE;
            default -> Level.INFO;
        };
    }

    /** From now on the log lies under this home; the first call counts. */
    synchronized void to(Path home) {
        if (file != null || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        LogFile made = new LogFile(home.resolve("logs"), context);
        made.start();
        context.getLogger("dev.partnerlens").setLevel(level);
        context.getLogger(DIRECTORY).setLevel(Level.OFF);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(made);
        file = made;
    }

    /** Removes the log of a home; what is logged from now on begins a new one. */
    synchronized void drop(Path home) {
        LogFile.drop(home.resolve("logs"), Optional.ofNullable(file));
    }

    @Override
    public synchronized void close() {
        if (file != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(file);
            context.getLogger("dev.partnerlens").setLevel(null);
            context.getLogger(DIRECTORY).setLevel(null);
            file.stop();
        }
    }
}
