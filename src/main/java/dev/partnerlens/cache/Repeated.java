package dev.partnerlens.cache;

import dev.partnerlens.core.health.Duplicates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts rows that equal another one in every column. */
final class Repeated {
    /** How often each row came; only of one day at a time where rows come day by day. */
    private final Map<Values, int[]> seen = new HashMap<>();

    private long rows;
    private long groups;
    private int most = 1;
    private long mostOn = DayKey.NO_DAY;

    /** @param values the row's day, then what the rows of one day are compared by */
    void row(long[] values) {
        int[] count = seen.computeIfAbsent(new Values(Arrays.copyOfRange(values, 1, values.length)), _ -> new int[1]);
        count[0]++;
        if (count[0] == 1) {
            return;
        }
        rows++;
        groups += count[0] == 2 ? 1 : 0;
        if (count[0] > most || (count[0] == most && values[0] < mostOn)) {
            most = count[0];
            mostOn = values[0];
        }
    }

    /** No row to come equals one that came. */
    void forget() {
        seen.clear();
    }

    Duplicates found() {
        if (groups == 0) {
            return Duplicates.NONE;
        }
        Optional<LocalDate> day =
                mostOn == DayKey.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(mostOn));
        return new Duplicates(rows, groups, Optional.of(new Duplicates.Largest(most, day)));
    }
}
