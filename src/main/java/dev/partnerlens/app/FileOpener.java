package dev.partnerlens.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a written file or a page with the program that the system has for it. */
final class FileOpener {
    private static final Logger LOG = LoggerFactory.getLogger(FileOpener.class);

    /** A program that takes an address at all does not end at once with an error. */
    private static final Duration TIME_TO_FAIL = Duration.ofSeconds(2);

    private FileOpener() {}

    /** Returns at once; a system that knows no program for the file leaves a line in the log. */
    static void open(Path file) {
        String path = file.toAbsolutePath().toString();
        try {
            start(system().startsWith("windows") ? List.of("explorer.exe", path) : command(path));
        } catch (IOException e) {
            LOG.warn("No program opened the written file", e);
        }
    }

    /** Shows a page in the browser; false where no program takes it. */
    static boolean browse(URI page) {
        // Explorer cuts an address with a question in it.
        List<String> command = system().startsWith("windows")
                ? List.of("rundll32.exe", "url.dll,FileProtocolHandler", page.toString())
                : command(page.toString());
        try {
            Process opener = start(command);
            return !opener.waitFor(TIME_TO_FAIL.toMillis(), TimeUnit.MILLISECONDS) || opener.exitValue() == 0;
        } catch (IOException e) {
            LOG.info("No browser was opened");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(String target) {
        return List.of(system().startsWith("mac") ? "open" : "xdg-open", target);
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
