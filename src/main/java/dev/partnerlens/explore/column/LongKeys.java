package dev.partnerlens.explore.column;

/** Numbers distinct keys from 0 in the order they first come: a hash table without boxing. */
public final class LongKeys {
    private long[] keys = new long[64];
    private int[] ids = new int[64];
    private int size;

    public int size() {
        return size;
    }

    /** The number of {@code key}; {@link #size} grew by one if it is new. */
    public int idOf(long key) {
        int slot = slot(key, keys.length - 1);
        while (ids[slot] != 0) {
            if (keys[slot] == key) {
                return ids[slot] - 1;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        ids[slot] = ++size;
        if (size * 2 > keys.length) {
            rehash();
        }
        return size - 1;
    }

    /** All keys, each at its number. */
    public long[] byId() {
        long[] all = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (ids[slot] != 0) {
                all[ids[slot] - 1] = keys[slot];
            }
        }
        return all;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[oldIds.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldIds[i] != 0) {
                int slot = slot(oldKeys[i], keys.length - 1);
                while (ids[slot] != 0) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32)) & mask;
    }
}
