package dev.partnerlens.app.kill;

import dev.partnerlens.app.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code partnerlens sync} in a process of its own, as a user's machine runs it. */
final class SyncProcess {
    private static final long MINUTES = 5;

    private final Process process;
    private final Path out;
    private final Path err;
    private final long began = System.nanoTime();

    /** Starts it; what it says goes to files in that folder. */
    SyncProcess(Path folder, Path home, URI service, LocalDate today) throws IOException {
        this.out = folder.resolve("out.txt");
        this.err = folder.resolve("err.txt");
        this.process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sync",
                        "--home",
                        home.toString(),
                        "--today",
                        today.toString(),
                        "--base-url",
                        service.toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    boolean runs() {
        return process.isAlive();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** SIGKILL, or what the system has in its place; returns once the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The exit code, once it has ended by itself. */
    int end() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new AssertionError("A sync did not end within " + MINUTES + " minutes");
        }
        return process.exitValue();
    }

    /** What it was about when it last said something. */
    String phase(int requests) throws IOException {
        if (Files.size(out) > 0) {
            return "ending";
        }
        List<String> said = Files.readAllLines(err);
        String last = said.isEmpty() ? "" : said.getLast();
        return requests == 0 ? "starting" : last.contains(":") ? last.substring(0, last.indexOf(':')) : "first request";
    }

    String said() throws IOException {
        return Files.readString(out) + Files.readString(err);
    }
}
