package dev.partnerlens.explore.row;

/** The row's sort key lies between two keys, both included. */
record KeyBetween(SortKey key, long lowest, long highest) implements RowTest {
    @Override
    public boolean passes(int row) {
        long own = key.of(row);
        return own >= lowest && own <= highest;
    }

    @Override
    public int keep(int[] rows, int count, int[] scratch) {
        long[] keys = new long[scratch.length];
        key.of(rows, count, scratch, keys);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            rows[kept] = rows[i];
            kept += keys[i] >= lowest && keys[i] <= highest ? 1 : 0;
        }
        return kept;
    }
}
