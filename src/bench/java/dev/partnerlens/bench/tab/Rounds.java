package dev.partnerlens.bench.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same steps asked of every side in turn: first until all are warm, then measured. A side that has used up its time, or
 * that takes seconds for a step, is asked only as often as a median needs.
 */
final class Rounds {
    private static final int LEAST = 3;
    private static final long MOST = 8_000_000_000L;
    private static final long SLOW = 1_000_000_000L;

    private final List<Side<?>> sides;
    private final int warm;

    /** @param warm how many of the steps do not count */
    Rounds(List<Side<?>> sides, int warm) {
        this.sides = List.copyOf(sides);
        this.warm = warm;
    }

    /** Times by side. */
    Map<String, Spread> measure(List<Step> steps) {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        Map<String, Long> spent = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Side<?> side : sides) {
                boolean over = spent.getOrDefault(side.name(), 0L) > Math.min(MOST, i * SLOW);
                if (over && times.getOrDefault(side.name(), List.of()).size() >= LEAST) {
                    continue;
                }
                long taken = time(side, steps.get(i));
                spent.merge(side.name(), taken, Long::sum);
                if (i >= warm || over) {
                    times.computeIfAbsent(side.name(), _ -> new ArrayList<>()).add(taken);
                }
            }
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        times.forEach((side, taken) -> spreads.put(side, Spread.of(taken)));
        return spreads;
    }

    static long time(Side<?> side, Step step) {
        side.prepare(step);
        long start = System.nanoTime();
        Object answers = side.ask(step);
        long taken = System.nanoTime() - start;
        if (answers == null) {
            throw new IllegalStateException(side.name() + " does not answer");
        }
        return taken;
    }

    /** All must say the same of a step. */
    static void check(List<Side<?>> sides, Step step) {
        Figures first = sides.getFirst().check(step);
        for (Side<?> side : sides.subList(1, sides.size())) {
            List<String> differences = first.differences(side.check(step));
            if (!differences.isEmpty()) {
                throw new IllegalStateException(sides.getFirst().name() + " and " + side.name() + " differ at " + step
                        + ": " + String.join("; ", differences));
            }
        }
    }
}
