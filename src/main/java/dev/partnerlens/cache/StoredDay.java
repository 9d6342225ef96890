package dev.partnerlens.cache;

import java.util.List;

/** The rows of one day as they are stored, in the order of their keys. */
final class StoredDay {
    private final long[] keys;
    private final LongRows rows;
    private final long[] since;
    private final List<Run> runs;

    /**
     * @param rows the columns of {@link FactTable#rowColumns}
     * @param since the sync since which each is known
     * @param runs the rows whose {@code since} is noted for themselves
     */
    StoredDay(long[] keys, LongRows rows, long[] since, List<Run> runs) {
        this.keys = keys;
        this.rows = rows;
        this.since = since;
        this.runs = runs;
    }

    /** So many keys in a row, from {@code key} on, of rows known since the same sync. */
    record Run(long key, long rows, long since) {
        boolean holds(long other) {
            return other >= key && other < key + rows;
        }
    }

    int size() {
        return keys.length;
    }

    long[] keys() {
        return keys;
    }

    LongRows rows() {
        return rows;
    }

    long[] since() {
        return since;
    }

    List<Run> runs() {
        return runs;
    }

    /** Whether the stored row is the same as a staged one, whose first column is its date. */
    boolean same(int row, LongRows staged, int other) {
        for (int column = 0; column < rows.width(); column++) {
            if (rows.get(row, column) != staged.get(other, column + 1)) {
                return false;
            }
        }
        return true;
    }
}
