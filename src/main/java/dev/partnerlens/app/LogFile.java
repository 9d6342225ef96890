package dev.partnerlens.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.partnerlens.cache.OwnerOnly;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rolling file for its owner only that is made with the first line, so that reading from a home that cannot be written to needs no log.
 */
final class LogFile extends AppenderBase<ILoggingEvent> {
    private static final String NAME = "partnerlens";
    private static final long BYTES = 1L << 20;
    private static final int KEPT = 3;

    private final Path folder;
    private @Nullable RollingFileAppender<ILoggingEvent> rolling;
    private boolean impossible;

    LogFile(Path folder, LoggerContext context) {
        this.folder = folder;
        setContext(context);
        setName(NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (rolling == null && !impossible) {
            open();
        }
        if (rolling != null) {
            rolling.doAppend(event);
        }
    }

    /**
     * Removes the log files of a folder; one that another process writes may stay where the system says so.
     *
     * @param own the log of this process, which begins anew with its next line where it lies there
     */
    static void drop(Path folder, Optional<LogFile> own) {
        own.filter(log -> log.folder.equals(folder)).ifPresent(LogFile::pause);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*.log")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new ProblemException(
                    new Problem.NotWritable(folder, e.getClass().getSimpleName()), e);
        }
    }

    private void pause() {
        synchronized (this) {
            if (rolling != null) {
                rolling.stop();
                rolling = null;
            }
        }
    }

    @Override
    public void stop() {
        if (rolling != null) {
            rolling.stop();
        }
        super.stop();
    }

    private void open() {
        try {
            OwnerOnly.folder(folder);
            if (!Files.isWritable(folder)) {
                impossible = true;
                return;
            }
        } catch (ProblemException e) {
            // A log that cannot be written must not stop the work it would have told about.
            impossible = true;
            return;
        }
        LogLayout layout = new LogLayout();
        layout.setContext(getContext());
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(getContext());
        encoder.setLayout(layout);
        encoder.start();

        RollingFileAppender<ILoggingEvent> made = new RollingFileAppender<>() {
            @Override
            public void openFile(String name) throws IOException {
                OwnerOnly.file(Path.of(name));
                super.openFile(name);
            }
        };
        made.setContext(getContext());
        made.setName(NAME + "-file");
        made.setFile(folder.resolve(NAME + ".log").toString());
        made.setEncoder(encoder);

        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(getContext());
        window.setParent(made);
        window.setMinIndex(1);
        window.setMaxIndex(KEPT);
        window.setFileNamePattern(folder.resolve(NAME + ".%i.log").toString());
        window.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(getContext());
        size.setMaxFileSize(new FileSize(BYTES));
        size.start();

        made.setRollingPolicy(window);
        made.setTriggeringPolicy(size);
        made.start();
        rolling = made;
    }
}
