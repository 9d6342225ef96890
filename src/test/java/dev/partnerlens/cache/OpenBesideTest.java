package dev.partnerlens.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.dataset.AzureUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cache that is open here, and opened once more here, stays locked for other processes: the last one to close a cache
 * removes its log, and must not do so while somebody goes on writing to it. POSIX drops all locks of a process on a file
 * as soon as it closes the file anywhere (https://sqlite.org/howtocorrupt.html, 2.2).
 */
class OpenBesideTest {
    private static final Path LOCKS = Path.of("/proc/locks");

    @TempDir
    Path folder;

    @Test
    void openingACacheOnceMoreKeepsItLocked() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(LOCKS), "this system does not tell who locks what");
        Path file = folder.resolve("cache.db");
        try (Cache window = new Cache(file, InstantSource.system());
                CacheWriter writer = window.write(LocalDate.of(2026, 7, 1))) {
            writer.succeeded(AzureUsage.DATASET);
            assertThat(locks(file)).isNotEmpty();

            window.freshness(AzureUsage.DATASET);
            try (Cache again = new Cache(file, InstantSource.system())) {
                again.freshness(AzureUsage.DATASET);
            }
            assertThat(locks(file)).isNotEmpty();
        }
        assertThat(locks(file)).isEmpty();
    }

    private static List<String> locks(Path file) throws IOException {
        String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
        String process = " " + ProcessHandle.current().pid() + " ";
        return Files.readAllLines(LOCKS).stream()
                .filter(line -> line.contains(process) && line.contains(inode))
                .toList();
    }
}
