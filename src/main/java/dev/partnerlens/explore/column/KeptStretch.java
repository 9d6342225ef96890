package dev.partnerlens.explore.column;

import dev.partnerlens.core.Measure;
import java.util.BitSet;
import java.util.List;

/** Rows of a table that were not read again. */
final class KeptStretch implements Stretch {
    private static final int BLOCK = 1 << 12;

    private final ColumnTable table;
    private final SeriesLayout layout;
    private final DateColumn dates;
    private final int firstCode;
    private final int endCode;
    private final int firstRow;

    /** The days whose date codes lie from {@code firstCode} to before {@code endCode}. */
    KeptStretch(ColumnTable table, SeriesLayout layout, int firstCode, int endCode) {
        this.table = table;
        this.layout = layout;
        this.dates = table.date(table.dataset().date());
        // There is a code for rows without a date whether there are any or not.
        this.firstCode = firstCode == 0 && layout.start(1) == 0 ? 1 : firstCode;
        this.endCode = Math.max(this.firstCode, endCode);
        this.firstRow = layout.start(this.firstCode);
    }

    @Override
    public int size() {
        return layout.start(endCode) - firstRow;
    }

    @Override
    public int days() {
        return endCode - firstCode;
    }

    @Override
    public int day(int index) {
        return dates.dayOfCode(firstCode + index);
    }

    @Override
    public int start(int index) {
        return layout.start(firstCode + index) - firstRow;
    }

    @Override
    public void mark(BitSet used) {
        boolean[] seen = new boolean[layout.count()];
        int[] block = new int[BLOCK];
        int end = firstRow + size();
        for (int from = firstRow; from < end; from += BLOCK) {
            int to = Math.min(end, from + BLOCK);
            layout.ofRow().copy(from, to, block);
            for (int i = 0; i < to - from; i++) {
                seen[block[i]] = true;
            }
        }
        for (int series = 0; series < seen.length; series++) {
            if (seen[series]) {
                used.set(layout.told().source(series));
            }
        }
    }

    @Override
    public void copy(int from, int to, int[] out) {
        layout.ofRow().copy(firstRow + from, firstRow + to, out);
        for (int i = 0; i < to - from; i++) {
            out[i] = layout.told().source(out[i]);
        }
    }

    @Override
    public List<DecimalJoin.Run> figures(Measure field) {
        return List.of(new DecimalJoin.Run(table.decimal(field), firstRow, firstRow + size()));
    }
}
