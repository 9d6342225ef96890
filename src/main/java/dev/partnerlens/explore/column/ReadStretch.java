package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedBlock;
import dev.partnerlens.core.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Rows as they come from a source; filled by one thread. */
final class ReadStretch implements Stretch {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<Measure> figures;
    private final List<FigureBuilder> collecting;
    private final List<int[]> numbers = new ArrayList<>();
    private final BitSet used = new BitSet();
    private int size;
    private int[] days = new int[16];
    private int[] starts = new int[17];
    private int dayCount;

    /** @param figures the figures of a row, in the order in which the source counts them */
    ReadStretch(List<Measure> figures) {
        this.figures = figures;
        this.collecting = figures.stream().map(_ -> new FigureBuilder()).toList();
    }

    /** Takes a block over. */
    void add(CodedBlock block) {
        if (block.size() == 0) {
            return;
        }
        begin(block.day());
        for (int row = 0; row < block.size(); row++) {
            add(block.series()[row]);
        }
        for (int figure = 0; figure < collecting.size(); figure++) {
            FigureBuilder builder = collecting.get(figure);
            long[] digits = block.digits(figure);
            byte[] decimals = block.decimals(figure);
            for (int row = 0; row < block.size(); row++) {
                switch (decimals[row]) {
                    case CodedBlock.ABSENT -> builder.addAbsent();
                    case CodedBlock.EXACT -> builder.add(block.exact(figure, row));
                    default -> builder.add(digits[row], decimals[row]);
                }
            }
        }
    }

    /** The rows to come are of that day. */
    void begin(int day) {
        if (dayCount > 0 && day < days[dayCount - 1]) {
            throw new IllegalStateException("Rows did not come sorted by date");
        }
        if (dayCount == 0 || day > days[dayCount - 1]) {
            if (dayCount == days.length) {
                days = Arrays.copyOf(days, dayCount * 2);
                starts = Arrays.copyOf(starts, dayCount * 2 + 1);
            }
            starts[dayCount] = size;
            days[dayCount++] = day;
        }
        starts[dayCount] = size;
    }

    /** Adds a row of a series; its figures go to {@link #collecting}. */
    void add(int series) {
        if ((size & (CHUNK - 1)) == 0) {
            numbers.add(new int[CHUNK]);
        }
        numbers.getLast()[size & (CHUNK - 1)] = series;
        used.set(series);
        starts[dayCount] = ++size;
    }

    FigureBuilder collecting(int figure) {
        return collecting.get(figure);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int days() {
        return dayCount;
    }

    @Override
    public int day(int index) {
        return days[index];
    }

    @Override
    public int start(int index) {
        return starts[index];
    }

    @Override
    public void mark(BitSet all) {
        all.or(used);
    }

    @Override
    public void copy(int from, int to, int[] out) {
        for (int row = from; row < to; ) {
            int at = row & (CHUNK - 1);
            int count = Math.min(CHUNK - at, to - row);
            System.arraycopy(numbers.get(row >> CHUNK_BITS), at, out, row - from, count);
            row += count;
        }
    }

    @Override
    public List<DecimalJoin.Run> figures(Measure field) {
        return collecting.get(figures.indexOf(field)).columns().stream()
                .map(DecimalJoin.Run::all)
                .toList();
    }
}
