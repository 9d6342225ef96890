package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.SeriesLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;

/** Days of a table by their date code, as runs of its rows. */
final class Days {
    private Days() {}

    /** Rows that follow one another. */
    record Run(int from, int to) {}

    /** The rows of these days, in order. */
    static List<Run> runs(SeriesLayout layout, BitSet days) {
        List<Run> runs = new ArrayList<>();
        for (int from = days.nextSetBit(0); from >= 0; ) {
            int to = days.nextClearBit(from);
            if (layout.start(to) > layout.start(from)) {
                runs.add(new Run(layout.start(from), layout.start(to)));
            }
            from = days.nextSetBit(to);
        }
        return runs;
    }

    static long rows(SeriesLayout layout, BitSet days) {
        long rows = 0;
        for (int from = days.nextSetBit(0); from >= 0; ) {
            int to = days.nextClearBit(from);
            rows += layout.start(to) - layout.start(from);
            from = days.nextSetBit(to);
        }
        return rows;
    }

    /** The same rows in {@code parts} lists of nearly equal length. */
    static List<List<Run>> split(List<Run> runs, int parts) {
        long rows = runs.stream().mapToLong(run -> run.to() - run.from()).sum();
        List<List<Run>> split = new ArrayList<>();
        int next = 0;
        int from = runs.isEmpty() ? 0 : runs.getFirst().from();
        long taken = 0;
        for (int part = 1; part <= parts; part++) {
            List<Run> own = new ArrayList<>();
            long end = rows * part / parts;
            while (taken < end) {
                int to = (int) Math.min(runs.get(next).to(), from + (end - taken));
                own.add(new Run(from, to));
                taken += to - from;
                from = to;
                if (to == runs.get(next).to() && ++next < runs.size()) {
                    from = runs.get(next).from();
                }
            }
            split.add(own);
        }
        return split;
    }

    /** Lists work, one piece a part. */
    static <T> List<Callable<T>> each(List<List<Run>> parts, java.util.function.Function<List<Run>, T> work) {
        List<Callable<T>> calls = new ArrayList<>();
        for (List<Run> part : parts) {
            calls.add(() -> work.apply(part));
        }
        return calls;
    }
}
