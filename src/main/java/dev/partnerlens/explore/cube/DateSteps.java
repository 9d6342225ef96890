package dev.partnerlens.explore.cube;

import dev.partnerlens.core.Grain;
import dev.partnerlens.explore.column.DateColumn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days cut into spans at the steps of some grains: days follow one another, so that the days of a step do as well.
 */
final class DateSteps {
    private final List<BitSet> spans;
    private final int[][] steps;
    private final List<List<@Nullable Object>> keys;

    private DateSteps(List<BitSet> spans, int[][] steps, List<List<@Nullable Object>> keys) {
        this.spans = spans;
        this.steps = steps;
        this.keys = keys;
    }

    /** The days of each span. */
    List<BitSet> spans() {
        return spans;
    }

    /** The step of each span for one of the grains. */
    int[] steps(int grain) {
        return steps[grain];
    }

    /** For each grain the first day of each step, null for no date. */
    List<List<@Nullable Object>> keys() {
        return keys;
    }

    /** How a date is grouped. */
    record Step(Grain grain, DayOfWeek weekStart) {}

    /** Without grains all days are one span. */
    static DateSteps of(DateColumn dates, BitSet days, List<Step> grains) {
        if (grains.isEmpty()) {
            return new DateSteps(List.of(days), new int[0][], List.of());
        }
        List<BitSet> spans = new ArrayList<>();
        int[][] steps = new int[grains.size()][days.cardinality()];
        List<List<@Nullable Object>> keys = new ArrayList<>();
        grains.forEach(_ -> keys.add(new ArrayList<>()));
        @Nullable LocalDate[] ends = new @Nullable LocalDate[grains.size()];
        for (int code = days.nextSetBit(0); code >= 0; code = days.nextSetBit(code + 1)) {
            LocalDate day = dates.entry(code);
            boolean fresh = false;
            for (int i = 0; i < ends.length; i++) {
                LocalDate end = ends[i];
                if (day == null || end == null || !day.isBefore(end)) {
                    Step step = grains.get(i);
                    keys.get(i).add(day == null ? null : step.grain().floor(day, step.weekStart()));
                    ends[i] = day == null ? null : step.grain().next(day, step.weekStart());
                    fresh = true;
                }
            }
            if (fresh) {
                spans.add(new BitSet());
                for (int i = 0; i < ends.length; i++) {
                    steps[i][spans.size() - 1] = keys.get(i).size() - 1;
                }
            }
            spans.getLast().set(code);
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Arrays.copyOf(steps[i], spans.size());
        }
        return new DateSteps(spans, steps, keys);
    }
}
