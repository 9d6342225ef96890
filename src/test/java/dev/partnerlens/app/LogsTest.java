package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {
    private static final Logger LOG = LoggerFactory.getLogger("dev.partnerlens.app.LogsTest");

    @TempDir
    Path home;

    @Test
    void theFirstLineMakesTheFile() throws IOException {
        Path file = home.resolve("logs").resolve("partnerlens.log");
        try (Logs logs = new Logs(Optional.empty())) {
            logs.to(home);
            LOG.debug("not asked for");
            assertThat(file).doesNotExist();
            LOG.info("asked for");
            assertThat(Files.readString(file)).contains("INFO", "asked for").doesNotContain("not asked for");
        }
        LOG.info("too late");
        assertThat(Files.readString(file)).doesNotContain("too late");
    }

    @Test
    void debugIsWrittenWhenAskedFor() throws IOException {
        try (Logs logs = new Logs(Optional.of("debug"))) {
            logs.to(home);
            LOG.debug("in detail");
            assertThat(Files.readString(home.resolve("logs").resolve("partnerlens.log")))
                    .contains("in detail");
        }
    }

    @Test
    void faultsAreToldByKindAndPlaceWithoutTheirMessages() throws IOException {
        try (Logs logs = new Logs(Optional.empty())) {
            logs.to(home);
            LOG.error("failed", new IllegalStateException("Contoso", new IOException("/home/someone/x")));
            assertThat(Files.readString(home.resolve("logs").resolve("partnerlens.log")))
                    .contains("failed", "java.lang.IllegalStateException", "Caused by: java.io.IOException")
                    .contains("at dev.partnerlens.app.LogsTest.faultsAreTold")
                    .doesNotContain("Contoso", "someone");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks for POSIX rights")
    void onlyTheOwnerReadsWhatIsMade() throws IOException {
        Path made = home.resolve("made");
        try (Logs logs = new Logs(Optional.empty())) {
            logs.to(made);
            String long1000 = "x".repeat(1000);
            for (int i = 0; i < 1200; i++) {
                LOG.info(long1000);
            }
        }
        Path folder = made.resolve("logs");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aHomeThatCannotHoldALogDoesNotStopTheWork() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "in the way");
        try (Logs logs = new Logs(Optional.empty())) {
            logs.to(file);
            LOG.info("goes nowhere");
        }
        assertThat(file).hasContent("in the way");
    }
}
