package dev.partnerlens.explore.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a way to look ahead would have told on past days, each time from the days before alone (rolling origin: L. J.
 * Tashman, International Journal of Forecasting 16, 2000), against what came. Intervals are quantiles of its errors.
 */
final class BackTest {
    /** Days an origin must have behind it. */
    static final int BEFORE = 42;
    /** Days over which origins must be spread. */
    static final int SPREAD = 14;

    private static final int MOST_ORIGINS = 26;
    /** Not a week, so that origins come to lie on all weekdays. */
    private static final int STEP = 6;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    /** Part of a mean day that errors are told against where next to nothing was expected. */
    private static final double LEAST = 0.05;
    /** Part of the days of a sum that must be known for it to be held against what was told of them. */
    private static final double LEAST_KNOWN = 0.5;

    private static final double FEW = 1.16;

    private final double[] values;
    /** The values that intervals are held against: days of rest are not foreseen, and are no usual error. */
    private final double[] tried;

    private final int[] origins;
    private final double[][] told;
    private final double[][] naive;
    private final double least;
    private final Way way;

    private BackTest(
            double[] values, double[] tried, int[] origins, double[][] told, double[][] naive, double least, Way way) {
        this.values = values;
        this.tried = tried;
        this.origins = origins;
        this.told = told;
        this.naive = naive;
        this.least = least;
        this.way = way;
    }

    /**
     * Tries all ways and keeps the one with the smallest error from the earlier origins; what it is worth is told from the
     * later ones, since the smallest of several errors is smaller than the error to come.
     *
     * @param values a value a day, NaN where nothing is known
     * @param weekdays what each day counts as, Monday 0
     * @param quietDays days on which everybody rested, each known from the days up to it alone
     * @param days how many days ahead
     */
    static BackTest of(double[] values, int[] weekdays, BitSet quietDays, int days) {
        int first = first(values) + BEFORE;
        int room = values.length - days - first;
        int step = Math.clamp(room / 12, 1, STEP);
        int count = Math.min(MOST_ORIGINS, room / step + 1);
        int[] origins = new int[count];
        Map<Way, double[][]> told = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            told.put(way, new double[count][]);
        }
        double[][] naive = new double[count][];
        for (int i = 0; i < count; i++) {
            origins[i] = values.length - days - (count - 1 - i) * step;
            double[] before = Arrays.copyOf(values, origins[i]);
            Course course = Way.course(before, weekdays, quietDays);
            int at = i;
            told.forEach((way, all) -> all[at] = way.ahead(course, before, weekdays, days));
            naive[i] = Way.naive(before, days);
        }
        double[] tried = values.clone();
        quietDays.stream().filter(day -> day < tried.length).forEach(day -> tried[day] = Double.NaN);
        double least = LEAST * mean(values);
        return told.entrySet().stream()
                .map(tries -> new BackTest(values, tried, origins, tries.getValue(), naive, least, tries.getKey()))
                .min(Comparator.comparingDouble(BackTest::earlierError))
                .orElseThrow();
    }

    /** The first day with a value that is not nothing. */
    static int first(double[] values) {
        int day = 0;
        while (day < values.length && !(values[day] > 0)) {
            day++;
        }
        return day;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .average()
                .orElse(0);
    }

    /** Where the later origins begin. */
    private int later() {
        return origins.length / 2;
    }

    Way way() {
        return way;
    }

    /** How many origins the errors are told from. */
    int origins() {
        return origins.length - later();
    }

    /** Absolute errors of days against what came, both added up (WAPE); 0.1 for 10 %. NaN where nothing came. */
    double error() {
        return error(told, later(), origins.length);
    }

    /** The same for the same weekday of the week before. */
    double naiveError() {
        return error(naive, later(), origins.length);
    }

    private double earlierError() {
        return error(told, 0, later());
    }

    private double error(double[][] ahead, int from, int to) {
        double missed = 0;
        double came = 0;
        for (int i = from; i < to; i++) {
            for (int day = 0; day < ahead[i].length; day++) {
                double value = values[origins[i] + day];
                if (!Double.isNaN(value) && !Double.isNaN(ahead[i][day])) {
                    missed += Math.abs(value - ahead[i][day]);
                    came += Math.abs(value);
                }
            }
        }
        return came == 0 ? Double.NaN : missed / came;
    }

    /**
     * The range that held in four of five tries, for the sum of the days from {@code from} to {@code to} ahead (0 for the
     * first): factors on what is expected, with what is added on top. Empty where too few of these days are known.
     */
    Optional<Range> range(int from, int to) {
        double length = to - from + 1.0;
        int slack = Math.max(3, from / 8);
        double[] errors = new double[origins.length * (2 * slack + 1)];
        int count = 0;
        for (int i = 0; i < origins.length; i++) {
            for (int shift = -slack; shift <= slack; shift++) {
                double error = from + shift < 0 || to + shift >= told[i].length
                        ? Double.NaN
                        : error(i, from + shift, to + shift);
                if (!Double.isNaN(error)) {
                    errors[count++] = error;
                }
            }
        }
        double low = Robust.quantile(errors, count, LOW);
        double high = Robust.quantile(errors, count, HIGH);
        double wider = (wider(length) - 1) * (high - low) / 2;
        return count == 0 ? Optional.empty() : Optional.of(new Range(low - wider, high + wider, least * length));
    }

    /**
     * Sums of many days overlap, so that few of them tell something of their own: by how much a range of four in five from
     * n tries must be wider than one from very many. Student's prediction interval to the first order of 1/n:
     * (z² + 1) / 4n for its deviation and 1 / 2n for its middle, z = 1.28.
     */
    private double wider(double length) {
        double tries = 1 + (origins[origins.length - 1] - origins[0]) / length;
        return 1 + FEW / tries;
    }

    /** Of the days that are known; NaN where they are too few. */
    private double error(int origin, int from, int to) {
        double came = 0;
        double expected = 0;
        int known = 0;
        for (int day = from; day <= to; day++) {
            double value = tried[origins[origin] + day];
            if (!Double.isNaN(value)) {
                came += value;
                expected += told[origin][day];
                known++;
            }
        }
        return known < LEAST_KNOWN * (to - from + 1) || known == 0
                ? Double.NaN
                : (came - expected) / (expected + least * known);
    }

    /** Where four of five errors lie, as factors. */
    record Range(double low, double high, double add) {
        double low(double expected) {
            return Math.max(0, expected + low * (expected + add));
        }

        double high(double expected) {
            return Math.max(0, expected + high * (expected + add));
        }
    }
}
