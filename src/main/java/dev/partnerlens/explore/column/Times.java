package dev.partnerlens.explore.column;

import dev.partnerlens.core.Ticks;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Times of the day of rows that have a date. */
final class Times {
    private final long[] ticks;
    private final @Nullable Codes through;

    /**
     * Takes the array over.
     *
     * @param ticks {@link Ticks}, whose day does not count
     * @param through where the ticks of a row stand; null where they stand by row
     */
    Times(long[] ticks, @Nullable Codes through) {
        this.ticks = ticks;
        this.through = through;
    }

    /** Ticks since midnight. */
    long of(int row) {
        return Math.floorMod(ticks[through == null ? row : through.get(row)], Ticks.PER_DAY);
    }

    /** The times of rows that share these. */
    Times through(Codes sharer) {
        return new Times(ticks, through == null ? sharer : new Codes.Through(sharer, through));
    }

    void arrays(Consumer<Object> taker) {
        taker.accept(ticks);
        if (through != null) {
            through.arrays(taker);
        }
    }
}
