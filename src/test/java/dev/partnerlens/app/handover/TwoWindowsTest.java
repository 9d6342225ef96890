package dev.partnerlens.app.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.app.Main;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.Registration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, started several times on one home, with windows that need no display. */
class TwoWindowsTest {
    private static final int SECONDS = 90;

    @TempDir
    Path folder;

    private final List<Process> windows = new ArrayList<>();
    private int started;

    @AfterEach
    void end() throws InterruptedException {
        for (Process window : windows) {
            window.destroyForcibly().waitFor();
        }
    }

    @Test
    @Tag("long")
    void theSecondHandsOverAndCommandsWorkBeside() throws Exception {
        Path home = folder.resolve("home");
        try (PartnerStores stores = new PartnerStores(home)) {
            Partner known = new Partner("contoso", Cloud.GLOBAL);
            stores.connect(
                    known,
                    new Connection.SignedIn(
                            Cloud.GLOBAL, new Registration("11111111-2222-4333-8444-555555555555", "contoso.example")));
        }
        Process first = window("demo", "--customers", "2", "--days", "30");

        assertThat(lastUsed()).isEqualTo("demo");
        assertThat(run("--partner", "contoso")).isEqualTo(0);
        assertThat(said()).hasLineCount(1).contains("open already");
        assertThat(lastUsed()).isEqualTo("contoso");
        assertThat(run("demo")).isEqualTo(0);
        assertThat(lastUsed()).isEqualTo("demo");
        assertThat(run()).isEqualTo(0);
        assertThat(run("--partner", "nobody")).isEqualTo(1);
        assertThat(said()).contains("nobody");

        untilFetched();
        assertThat(run("sync", "--partner", "demo", "--dataset", "referrals")).isEqualTo(0);
        assertThat(run("query", "--partner", "demo", "--dataset", "referrals", "--format", "json"))
                .isEqualTo(0);
        assertThat(first.isAlive()).isTrue();
        assertThat(logs())
                .doesNotContain(Files.readAllLines(home.resolve("window")).getLast());

        first.destroyForcibly().waitFor();
        assertThat(home.resolve("window")).exists();
        Process next = window();
        assertThat(next.isAlive()).isTrue();
        assertThat(run()).isEqualTo(0);
    }

    @Test
    @Tag("long")
    void aWindowThatHangsIsTold() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/kill")), "no signals here");
        Process first = window("demo", "--customers", "2", "--days", "5");
        signal(first, "STOP");
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("does not answer");
        assertThat(run("partners")).isEqualTo(0);
        signal(first, "CONT");
        assertThat(run()).isEqualTo(0);
    }

    /** Waits until the window listens. */
    private Process window(String... arguments) throws IOException, InterruptedException {
        Path plate = folder.resolve("home").resolve("window");
        String before = Files.exists(plate) ? Files.readString(plate) : "";
        Process window = start(arguments);
        windows.add(window);
        for (int i = 0;
                i < SECONDS * 20
                        && (!Files.exists(plate) || Files.readString(plate).equals(before));
                i++) {
            assertThat(window.isAlive()).as("%s", said()).isTrue();
            Thread.sleep(50);
        }
        return window;
    }

    private void untilFetched() throws IOException, InterruptedException {
        for (int i = 0; i < SECONDS; i++) {
            if (run("query", "--partner", "demo", "--dataset", "activity", "--format", "json") == 0
                    && run("sync", "--partner", "demo", "--dataset", "search") == 0) {
                return;
            }
        }
        throw new AssertionError(said());
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + List.of(arguments));
        }
        return process.exitValue();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // JavaFX as modules, the way this very process has it.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--module-path")
                        || argument.startsWith("--add-modules")
                        || argument.startsWith("--enable-native-access"))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", folder.resolve("home").toString(), "--today", "2026-06-24"));
        started++;
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment().put("DISPLAY", ":0");
        builder.environment().put("PARTNERLENS_LOG", "trace");
        return builder.start();
    }

    private String said() throws IOException {
        return Files.readString(output()).strip();
    }

    private Path output() {
        return folder.resolve("said-" + started + ".txt");
    }

    private String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder.resolve("home").resolve("logs"))) {
            for (Path log : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(log));
            }
        }
        return all.toString();
    }

    private String lastUsed() {
        try (PartnerStores stores = new PartnerStores(folder.resolve("home"))) {
            return stores.lastUsed().map(Partner::name).orElse("");
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
