package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Ticks;
import java.util.Arrays;
import java.util.List;

/** Collects a {@link DateColumn}. */
final class DateColumnBuilder implements ColumnBuilder {
    private final int position;
    private final DateField.Precision precision;
    private final CodesBuilder codes;
    private final LongKeys days = new LongKeys();
    private long[] ticks;
    private boolean timed;

    DateColumnBuilder(int position, DateField.Precision precision, int expected) {
        this.position = position;
        this.precision = precision;
        this.codes = new CodesBuilder(expected);
        this.ticks = new long[precision == DateField.Precision.TIME ? expected : 0];
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        long value = row.ticks(position);
        if (precision == DateField.Precision.TIME) {
            keep(value);
        }
        codes.add(value == Ticks.NONE ? 0 : days.idOf(Ticks.epochDay(value)) + 1);
    }

    private void keep(long value) {
        int row = codes.size();
        if (row == ticks.length) {
            ticks = Arrays.copyOf(ticks, Math.max(16, row + (row >> 1)));
        }
        ticks[row] = value;
        timed |= value != Ticks.NONE && Math.floorMod(value, Ticks.PER_DAY) != 0;
    }

    @Override
    public Column build(List<String> texts) {
        long[] found = days.byId();
        long[] sorted = found.clone();
        Arrays.sort(sorted);
        int[] entries = new int[sorted.length + 1];
        entries[0] = DateColumn.NO_DAY;
        for (int i = 0; i < sorted.length; i++) {
            entries[i + 1] = (int) sorted[i];
        }
        int[] newCodes = new int[found.length + 1];
        for (int i = 0; i < found.length; i++) {
            newCodes[i + 1] = Arrays.binarySearch(sorted, found[i]) + 1;
        }
        return new DateColumn(
                precision,
                codes.build(newCodes),
                entries,
                timed ? new Times(Arrays.copyOf(ticks, codes.size()), null) : null);
    }
}
