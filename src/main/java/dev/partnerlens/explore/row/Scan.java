package dev.partnerlens.explore.row;

import dev.partnerlens.explore.cube.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Goes over the passing rows of a run in chunks, with as many threads as there are processors. */
final class Scan {
    /** Rows looked at together: their numbers, codes and keys stay in the nearest cache. */
    static final int CHUNK = 1 << 11;

    private final Passing passing;

    Scan(Passing passing) {
        this.passing = passing;
    }

    /** Takes the passing rows chunk by chunk; each thread has one of its own. */
    interface Taker {
        /** The first {@code count} of {@code rows} pass and ascend within one chunk; {@code scratch} may be overwritten. */
        void take(int[] rows, int count, int[] scratch);
    }

    /** Makes a taker for a part of the run, which begins with the row {@code from}. */
    @FunctionalInterface
    interface Parts<T extends Taker> {
        T part(int from);
    }

    /** The takers of all parts, in the order of their rows, after they took them; parts begin at multiples of {@code step}. */
    <T extends Taker> List<T> over(int step, Parts<T> parts) {
        int from = passing.from();
        long steps = (passing.to() - from + (long) step - 1) / step;
        int count = Split.parts(passing.to() - from);
        Split work = new Split();
        List<Callable<T>> calls = new ArrayList<>(count);
        for (int part = 0; part < count; part++) {
            int first = (int) (from + steps * part / count * step);
            int end = (int) Math.min(passing.to(), from + steps * (part + 1) / count * step);
            T taker = parts.part(first);
            calls.add(() -> {
                go(work, first, end, taker);
                return taker;
            });
        }
        return work.run(calls);
    }

    private void go(Split work, int from, int to, Taker taker) {
        int[] rows = new int[CHUNK];
        int[] scratch = new int[CHUNK];
        for (int first = from; first < to; first += CHUNK) {
            work.check();
            int count = passing.keep(first, Math.min(to, first + CHUNK), rows, scratch);
            if (count > 0) {
                taker.take(rows, count, scratch);
            }
        }
    }
}
