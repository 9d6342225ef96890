package dev.partnerlens.explore.insight;

import java.util.Arrays;

/**
 * The weekly rhythm of a series: for each weekday how much is used where anything is, against the week's days with use,
 * and how often anything is used at all. Learnt anew every four weeks from eight weeks on both sides, so that a rhythm may
 * change. Ratios to a moving average, and medians of them, as in classical decomposition (R. J. Hyndman and
 * G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., 3.4).
 */
final class Weekly {
    static final int DAYS = 7;

    private static final int STEP = 28;
    private static final int REACH = 56;
    private static final int FEWEST = 3;
    private static final double SMALLEST = 0.02;
    /** From here on a weekday counts as one on which something is used as a rule. */
    private static final double REGULAR = 0.8;

    private static final int[] NOTHING = new int[DAYS];

    private final double[][] factors;
    private final double[][] used;
    private final double[][] known;
    private final int[] quietest;

    private Weekly(double[][] factors, double[][] used, double[][] known) {
        this.factors = factors;
        this.used = used;
        this.known = known;
        this.quietest = new int[factors.length];
        for (int block = 0; block < factors.length; block++) {
            for (int weekday = 1; weekday < DAYS; weekday++) {
                if (mean(block, weekday) < mean(block, quietest[block])) {
                    quietest[block] = weekday;
                }
            }
        }
    }

    /** @param values a value a day, NaN where nothing is known */
    static Weekly of(double[] values, int[] weekdays) {
        return of(values, weekdays, STEP / 2 + REACH);
    }

    /** As it was known before each block of four weeks, from the sixteen weeks before: nothing of later days is in it. */
    static Weekly before(double[] values, int[] weekdays) {
        return of(values, weekdays, 0);
    }

    /** @param reach how many days from the start of a block on are looked at */
    private static Weekly of(double[] values, int[] weekdays, int reach) {
        int blocks = Math.max(1, (values.length + STEP - 1) / STEP);
        double[] ratios = ratios(values);
        double[][] factors = new double[blocks][];
        double[][] used = new double[blocks][DAYS];
        double[][] known = new double[blocks][DAYS];
        for (int block = 0; block < blocks; block++) {
            int end = block * STEP + reach;
            int to = reach == 0 ? end : Math.clamp(end, Math.min(2 * REACH, values.length), values.length);
            int from = Math.max(0, to - 2 * REACH);
            // The mean of a day takes in three days after it.
            factors[block] = factors(ratios, weekdays, from, reach == 0 ? Math.max(from, to - 3) : to);
            for (int day = from; day < to; day++) {
                if (!Double.isNaN(values[day])) {
                    known[block][weekdays[day]]++;
                    used[block][weekdays[day]] += values[day] > 0 ? 1 : 0;
                }
            }
        }
        return new Weekly(factors, used, known);
    }

    /** Each value against the mean of the days with use of the seven around it. */
    private static double[] ratios(double[] values) {
        double[] ratios = new double[values.length];
        Arrays.fill(ratios, Double.NaN);
        for (int day = 3; day + 3 < values.length; day++) {
            double sum = 0;
            int count = 0;
            int known = 0;
            for (int near = day - 3; near <= day + 3; near++) {
                known += Double.isNaN(values[near]) ? 0 : 1;
                if (values[near] > 0) {
                    sum += values[near];
                    count++;
                }
            }
            if (known == DAYS && values[day] > 0) {
                ratios[day] = values[day] * count / sum;
            }
        }
        return ratios;
    }

    private static double[] factors(double[] ratios, int[] weekdays, int from, int to) {
        double[] factors = new double[DAYS];
        double[] scratch = new double[to - from];
        for (int weekday = 0; weekday < DAYS; weekday++) {
            int count = 0;
            for (int day = from; day < to; day++) {
                if (weekdays[day] == weekday && !Double.isNaN(ratios[day])) {
                    scratch[count++] = ratios[day];
                }
            }
            factors[weekday] = count < FEWEST ? 1 : Math.max(SMALLEST, Robust.median(scratch, count));
        }
        return factors;
    }

    private int block(int day) {
        return Math.min(factors.length - 1, day / STEP);
    }

    /** What a weekday's use is multiplied by, around that day. */
    double factor(int day, int weekday) {
        return factors[block(day)][weekday];
    }

    /** How likely there is any use on such a weekday, around that day; never 0 or 1. */
    double active(int day, int weekday) {
        return share(block(day), weekday, NOTHING);
    }

    /** The same, judged without so many days without use on each weekday: those that are in question. */
    double active(int day, int weekday, int[] without) {
        return share(block(day), weekday, without);
    }

    /** Weekdays with use as a rule share what is known of them, which is then known more precisely. */
    private double share(int block, int weekday, int[] without) {
        double usedDays = used[block][weekday];
        double knownDays = known[block][weekday] - without[weekday];
        if (regular(block, weekday, without)) {
            usedDays = 0;
            knownDays = 0;
            for (int other = 0; other < DAYS; other++) {
                if (regular(block, other, without)) {
                    usedDays += used[block][other];
                    knownDays += known[block][other] - without[other];
                }
            }
        }
        return (usedDays + 0.5) / (Math.max(usedDays, knownDays) + 1);
    }

    private boolean regular(int block, int weekday, int[] without) {
        return used[block][weekday] >= REGULAR * (known[block][weekday] - without[weekday]);
    }

    /** The weekday of least use, around that day. */
    int quietest(int day) {
        return quietest[block(day)];
    }

    /** What a weekday brings around that day, days without use included. */
    double expected(int day, int weekday) {
        return mean(block(day), weekday);
    }

    private double mean(int block, int weekday) {
        return factors[block][weekday] * share(block, weekday, NOTHING);
    }
}
