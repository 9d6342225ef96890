package dev.partnerlens.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** {@code simulate}, running until closed. */
final class Simulation implements AutoCloseable {
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;
    private final BufferedReader out;
    private final String address;

    private Simulation(Path home, String... arguments) throws IOException {
        PipedOutputStream pipe = new PipedOutputStream();
        this.out = new BufferedReader(new InputStreamReader(new PipedInputStream(pipe), StandardCharsets.UTF_8));
        String[] all = new String[arguments.length + 1];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        this.thread = Thread.ofPlatform().start(() -> {
            try (pipe) {
                code.complete(new Program(home).run(pipe, OutputStream.nullOutputStream(), all));
            } catch (IOException | RuntimeException e) {
                code.completeExceptionally(e);
            }
        });
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("simulate said nothing and ended with " + code.join());
        }
        this.address = line;
    }

    static Simulation of(Path home, String... arguments) {
        try {
            return new Simulation(home, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line on standard output. */
    String address() {
        return address;
    }

    /** Stops it and returns what else it wrote, with the exit code as the last line. */
    String stop() throws IOException {
        thread.interrupt();
        int ended = code.join();
        StringBuilder rest = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            rest.append(line).append('\n');
        }
        return rest.append(ended).toString();
    }

    @Override
    public void close() {
        thread.interrupt();
        int ended = code.join();
        if (ended != 0) {
            throw new AssertionError("simulate ended with " + ended);
        }
    }
}
