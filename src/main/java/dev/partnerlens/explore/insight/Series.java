package dev.partnerlens.explore.insight;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one key used, day after day. */
final class Series {
    /** Days without use after which a series has ended, which is nothing unusual. */
    static final int ENDED = 21;

    private final SeriesKey key;
    private final Timeline time;
    private final @Nullable BigDecimal[] sums;

    /** @param sums exact sums by day; null where there was no row */
    Series(SeriesKey key, Timeline time, @Nullable BigDecimal[] sums) {
        this.key = key;
        this.time = time;
        this.sums = sums;
    }

    SeriesKey key() {
        return key;
    }

    Timeline time() {
        return time;
    }

    /** Adds to a day; for making a series only. */
    void add(int day, BigDecimal sum) {
        sums[day] = exact(day).add(sum);
    }

    /** The same on other days that count as whole. */
    Series during(Timeline whole) {
        return new Series(key, whole, sums);
    }

    double size(int day) {
        BigDecimal sum = sums[day];
        return sum == null ? 0 : sum.doubleValue();
    }

    BigDecimal exact(int day) {
        BigDecimal sum = sums[day];
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** The first whole day with use; the length where there is none. */
    int first() {
        int day = 0;
        while (day < sums.length && !(time.isWhole(day) && size(day) > 0)) {
            day++;
        }
        return day;
    }

    /** The last whole day at which it was not known to have ended. */
    int last() {
        int day = time.last();
        while (day >= 0 && !(time.isWhole(day) && size(day) > 0)) {
            day--;
        }
        return time.last() - day > ENDED ? day : time.last();
    }

    int used() {
        int used = 0;
        for (int day = 0; day < sums.length; day++) {
            used += time.isWhole(day) && size(day) > 0 ? 1 : 0;
        }
        return used;
    }

    /**
     * A value a day while it lives; NaN on days before and after, on days that are not whole, and on days that come out
     * below nothing: corrections of other days, which are neither use nor its absence.
     */
    double[] living() {
        double[] sizes = new double[time.size()];
        Arrays.fill(sizes, Double.NaN);
        for (int day = first(); day <= last(); day++) {
            double size = size(day);
            if (time.isWhole(day) && size >= 0) {
                sizes[day] = size;
            }
        }
        return sizes;
    }
}
