package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.Codes;
import dev.partnerlens.explore.column.DecimalColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loop over rows: adds each to the slot of its series. For one thread. */
final class RowScan {
    /** Rows looked at together, so that what is unpacked of them stays in the nearest cache. */
    private static final int BLOCK = 1 << 11;

    private final Codes seriesOf;
    private final @Nullable DecimalColumn figure;
    private final List<MantissaTest> tests;
    private final Split work;
    private final int[] slots = new int[BLOCK];
    private final int[] places;
    private final long[] figures;
    private final long[] tested;

    /**
     * @param figure what is added up, null where rows are only counted
     * @param tests what rows must pass
     */
    RowScan(Codes seriesOf, @Nullable DecimalColumn figure, List<MantissaTest> tests, Split work) {
        this.seriesOf = seriesOf;
        this.figure = figure;
        this.tests = tests;
        this.work = work;
        this.places = new int[BLOCK];
        this.figures = new long[figure == null ? 0 : BLOCK];
        this.tested = new long[tests.isEmpty() ? 0 : BLOCK];
    }

    /**
     * Adds the rows from {@code from} to before {@code to}.
     *
     * @param slotOf the slot of each series counted from {@code base}; null where that is its number
     */
    void add(int from, int to, int @Nullable [] slotOf, int base, Totals into) {
        for (int start = from; start < to; start += BLOCK) {
            work.check();
            int end = Math.min(to, start + BLOCK);
            seriesOf.copy(start, end, slots);
            if (slotOf != null) {
                for (int i = 0; i < end - start; i++) {
                    slots[i] = base + slotOf[slots[i]];
                }
            }
            DecimalColumn added = figure;
            if (added != null) {
                added.copy(start, end, figures);
            }
            int count = tests.isEmpty() ? end - start : keep(start, end);
            if (added == null) {
                count(count, into.rows);
            } else {
                if (into.isWide()) {
                    addWide(count, into);
                } else {
                    addNarrow(count, into.rows, into.sums);
                }
                if (added.hasAside()) {
                    addAside(added, start, count, into);
                }
            }
        }
    }

    /** Moves what passes to the front, and remembers where it stood. */
    private int keep(int start, int end) {
        int count = end - start;
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        for (MantissaTest test : tests) {
            test.column().copy(start, end, tested);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                if (test.passes(start + place, tested[place])) {
                    places[kept] = place;
                    slots[kept] = slots[i];
                    if (figure != null) {
                        figures[kept] = figures[i];
                    }
                    kept++;
                }
            }
            count = kept;
        }
        return count;
    }

    private void count(int count, int[] rows) {
        for (int i = 0; i < count; i++) {
            rows[slots[i]]++;
        }
    }

    private void addNarrow(int count, int[] rows, long[] sums) {
        for (int i = 0; i < count; i++) {
            int slot = slots[i];
            long number = figures[i];
            rows[slot]++;
            sums[slot] += number > DecimalColumn.ASIDE ? number : 0;
        }
    }

    private void addWide(int count, Totals into) {
        for (int i = 0; i < count; i++) {
            int slot = slots[i];
            long number = figures[i] > DecimalColumn.ASIDE ? figures[i] : 0;
            into.rows[slot]++;
            into.sums[slot] += Totals.lower(number);
            into.uppers[slot] += Totals.upper(number);
        }
    }

    private void addAside(DecimalColumn added, int start, int count, Totals into) {
        for (int i = 0; i < count; i++) {
            if (figures[i] == DecimalColumn.ASIDE) {
                into.addAside(slots[i], added.aside(start + (tests.isEmpty() ? i : places[i])));
            }
        }
    }
}
