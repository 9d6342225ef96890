package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.RowSet;
import java.util.Arrays;

/** Counting by day. */
final class Days {
    private Days() {}

    /** How many of the rows have each day of the period as their date. */
    static long[] count(DateColumn dates, RowSet rows, Period period) {
        long first = period.from().toEpochDay();
        long[] counts = new long[(int) period.days()];
        for (int i = 0; i < rows.size(); i++) {
            long index = dates.day(rows.row(i)) - first;
            if (index >= 0 && index < counts.length) {
                counts[(int) index]++;
            }
        }
        return counts;
    }

    /** Turns what changes on each day into what there is on each day. */
    static long[] runningTotal(long[] changes, int days) {
        long[] totals = Arrays.copyOf(changes, days);
        Arrays.parallelPrefix(totals, Long::sum);
        return totals;
    }
}
