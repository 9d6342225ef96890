package dev.partnerlens.explore.cube;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was worked out, kept while there is room; what was not used for longest goes first. Safe for several threads. */
public final class Kept<K, V> {
    private long room;
    private final ToLongFunction<V> size;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /**
     * @param room in the units that {@code size} counts in, mostly bytes
     * @param size what a value takes
     */
    public Kept(long room, ToLongFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    public synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    /** Keeps a value, if it has room at all; two threads may work out the same one, and either is right. */
    public synchronized void put(K key, V value) {
        long needed = size.applyAsLong(value);
        if (needed > room) {
            return;
        }
        V before = values.put(key, value);
        used += needed - (before == null ? 0 : size.applyAsLong(before));
        makeRoom();
    }

    /** Leaves that much less room from now on: somebody else has taken it. */
    synchronized void giveAway(long taken) {
        room -= taken;
        makeRoom();
    }

    private void makeRoom() {
        Iterator<V> oldest = values.values().iterator();
        while (used > room && oldest.hasNext()) {
            used -= size.applyAsLong(oldest.next());
            oldest.remove();
        }
    }

    /** What is kept now. */
    synchronized List<Map.Entry<K, V>> entries() {
        List<Map.Entry<K, V>> all = new ArrayList<>(values.size());
        values.forEach((key, value) -> all.add(Map.entry(key, value)));
        return all;
    }
}
