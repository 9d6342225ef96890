package dev.partnerlens.app;

import dev.partnerlens.cli.terminal.Keyboard;
import java.io.Console;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The keyboard of the terminal. It is read on a thread of its own, since reading itself cannot be interrupted. */
final class ConsoleKeyboard implements Keyboard {
    private final Console console;

    ConsoleKeyboard(Console console) {
        this.console = console;
    }

    @Override
    public String line() throws InterruptedException {
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("keyboard").start(() -> {
            try {
                line.complete(Objects.requireNonNullElse(console.readLine(), ""));
            } catch (RuntimeException | Error e) {
                line.completeExceptionally(e);
            }
        });
        try {
            return line.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The keyboard cannot be read", e.getCause());
        }
    }
}
