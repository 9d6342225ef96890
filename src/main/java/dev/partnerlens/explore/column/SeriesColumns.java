package dev.partnerlens.explore.column;

import dev.partnerlens.core.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What series tell, by their numbers in the table. */
final class SeriesColumns {
    private final Map<Field, Column> columns;
    private final long @Nullable [] times;
    private final int[] sources;

    /**
     * Takes the arrays over.
     *
     * @param columns every field but the own date and the figures
     * @param times the time of the day of each series as ticks; null where none tells any
     * @param sources the source's number of each series
     */
    SeriesColumns(Map<Field, Column> columns, long @Nullable [] times, int[] sources) {
        this.columns = columns;
        this.times = times;
        this.sources = sources;
    }

    Map<Field, Column> columns() {
        return columns;
    }

    long @Nullable [] times() {
        return times;
    }

    int[] sources() {
        return sources;
    }

    int count() {
        return sources.length;
    }

    int source(int series) {
        return sources[series];
    }
}
