package dev.partnerlens.explore.row;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table pass: those of a run that pass every test. It holds no row numbers; who wants them goes over the
 * rows once more.
 */
public final class Passing {
    private final int from;
    private final int to;
    private final List<RowTest> tests;

    private Passing(int from, int to, List<RowTest> tests) {
        this.from = from;
        this.to = Math.max(from, to);
        this.tests = List.copyOf(tests);
    }

    /** All rows from {@code from} to before {@code to}. */
    public static Passing run(int from, int to) {
        return new Passing(from, to, List.of());
    }

    /** Those that pass one more test, which is asked last. */
    public Passing and(RowTest test) {
        List<RowTest> all = new ArrayList<>(tests);
        all.add(test);
        return new Passing(from, to, all);
    }

    /** The first row that may pass. */
    public int from() {
        return from;
    }

    /** The row after the last one that may pass. */
    public int to() {
        return to;
    }

    boolean isRun() {
        return tests.isEmpty();
    }

    /**
     * Writes the passing rows from {@code first} to before {@code end}, which lie in the run, to {@code rows}.
     *
     * @param scratch overwritten; both arrays have room for all rows between
     * @return how many pass
     */
    int keep(int first, int end, int[] rows, int[] scratch) {
        int count = end - first;
        for (int i = 0; i < count; i++) {
            rows[i] = first + i;
        }
        for (RowTest test : tests) {
            if (count == 0) {
                return 0;
            }
            count = test.keep(rows, count, scratch);
        }
        return count;
    }
}
