package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.ColumnTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was worked out of one table, in one room, whatever its kind: so much by row that a table with all of it
 * stays small, and what one page needs has room at any size. Safe from several threads.
 */
final class Workings {
    private static final long LEAST = 2L << 20;
    /** Of which 4 are taken once a {@link SeriesIndex} is there. */
    private static final long BYTES_A_ROW = 6;
    /** What a key, its lists and its place in the map take, nearly. */
    private static final int OVERHEAD = 256;

    private final Kept<Object, Piece> kept;

    private record Piece(Object what, long bytes) {}

    Workings(ColumnTable table) {
        this.kept = new Kept<>(LEAST + BYTES_A_ROW * table.size(), Piece::bytes);
    }

    /** @param key of a type that only one kind of workings has */
    <T> @Nullable T get(Class<T> kind, Object key) {
        Piece found = kept.get(key);
        return found == null ? null : kind.cast(found.what());
    }

    /** @param bytes what both take in memory */
    void put(Object key, Object what, long bytes) {
        kept.put(key, new Piece(what, OVERHEAD + bytes));
    }

    /** For what stays for good. */
    void giveAway(long bytes) {
        kept.giveAway(bytes);
    }

    /** What is kept now under keys of a type. */
    <K, T> List<Map.Entry<K, T>> entries(Class<K> keys, Class<T> kind) {
        return kept.entries().stream()
                .filter(entry -> keys.isInstance(entry.getKey()))
                .map(entry -> Map.entry(
                        keys.cast(entry.getKey()), kind.cast(entry.getValue().what())))
                .toList();
    }
}
