package dev.partnerlens.presentation;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the newest of many values to the UI: while one is on its way, later ones only replace it, so that however fast a
 * sync reports, the UI gets at most one update for each time it comes round.
 */
final class Coalesced<T> {
    private final Executor ui;
    private final Consumer<T> then;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    Coalesced(Executor ui, Consumer<T> then) {
        this.ui = ui;
        this.then = then;
    }

    void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            ui.execute(() -> {
                T newest = waiting.getAndSet(null);
                if (newest != null) {
                    then.accept(newest);
                }
            });
        }
    }
}
