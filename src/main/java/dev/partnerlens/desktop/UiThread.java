package dev.partnerlens.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The one way onto the JavaFX thread. Tasks run in the order they were handed in, also those from that thread itself. */
public final class UiThread implements Executor {
    private static final class Toolkit {
        private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

        static {
            try {
                Platform.startup(() -> STARTED.complete(null));
            } catch (IllegalStateException alreadyRunning) {
                STARTED.complete(null);
            }
        }
    }

    /**
     * Starts the toolkit if nothing else has; returns when it runs. It then stays until {@link #stop}, also without a
     * window.
     */
    public void start() {
        Platform.setImplicitExit(false);
        Toolkit.STARTED.join();
    }

    /**
     * Starts the toolkit beside what the calling thread goes on to do, which then takes less time in {@link #start}.
     *
     * @param first run on the JavaFX thread before anything else, while that has nothing else to do
     */
    public static void begin(Runnable first) {
        Thread.ofPlatform().name("toolkit").daemon().start(() -> {
            Platform.setImplicitExit(false);
            Toolkit.STARTED.join();
            Platform.runLater(first);
        });
    }

    /** Says that the toolkit shall need no display; without effect once it runs. */
    public static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs on the JavaFX thread and waits for the outcome; at once when called from that thread. */
    public <T> T call(Callable<T> task) {
        if (Platform.isFxApplicationThread()) {
            return outcome(task);
        }
        try {
            return CompletableFuture.supplyAsync(() -> outcome(task), this).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whether the desktop is set to light or dark; follows it. */
    public static ReadOnlyObjectProperty<ColorScheme> systemScheme() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    /** Ends the toolkit; it cannot be started again. */
    public void stop() {
        Platform.exit();
    }

    private static <T> T outcome(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
