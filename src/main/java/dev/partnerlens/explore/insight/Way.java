package dev.partnerlens.explore.insight;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Ways to look ahead: a level, a trend that fades, and the weekly rhythm, all told by medians so that anomalies do not
 * carry on, and from the days since the last step alone. The fading trend is that of E. S. Gardner and E. McKenzie,
 * Management Science 31 (1985); that a robust fit forecasts better where there are outliers is shown in S. Gelper,
 * R. Fried and C. Croux, Journal of Forecasting 29 (2010). Which way is best is what the back-test tells.
 */
enum Way {
    /** The last two weeks, no trend. */
    NEAR(14, 0),
    /** The last four weeks and a trend that has faded by half after three weeks. */
    MONTH(28, 0.97),
    /** The last eight weeks and a trend that has faded by half after five weeks. */
    SEASON(56, 0.98),
    /** The last sixteen weeks and a trend that has faded by half after three months and a half. */
    GROWTH(112, 0.9935);

    /** Days that the mean is held against the fit for. */
    private static final int BACK = 56;

    private final int width;
    private final double fading;

    Way(int width, double fading) {
        this.width = width;
        this.fading = fading;
    }

    /**
     * What the days after the last one are expected to bring.
     *
     * @param course of the values up to the origin
     * @param values a value a day up to the origin, NaN where nothing is known
     * @param weekdays what each day counts as, Monday 0, those ahead too
     */
    double[] ahead(Course course, double[] values, int[] weekdays, int days) {
        Line line = course.recent(width);
        int last = values.length - 1;
        double bias = bias(course, values);
        double[] ahead = new double[days];
        double start = line.at(last);
        double gone = 0;
        double step = 1;
        for (int i = 0; i < days; i++) {
            step *= fading;
            gone += step;
            double size = course.measured().size(start + line.slope() * gone);
            ahead[i] = bias * size * course.weekly().expected(last, weekdays[values.length + i]);
        }
        return ahead;
    }

    /**
     * A middle is below the mean where large values stray further than small ones; a sum wants the mean (N. Duan, JASA 78,
     * 1983). Values that stray more than three deviations count as far as that.
     */
    private static double bias(Course course, double[] values) {
        double seen = 0;
        double fitted = 0;
        Measured measured = course.measured();
        for (int day = Math.max(0, values.length - BACK); day < values.length; day++) {
            if (values[day] > 0) {
                double expected = course.expected(day);
                double usual = measured.of(expected);
                double reach = 3 * course.spread(day);
                seen += measured.size(Math.clamp(measured.of(values[day]), usual - reach, usual + reach));
                fitted += expected;
            }
        }
        return fitted == 0 ? 1 : Math.clamp(seen / fitted, 0.5, 2);
    }

    /** The same weekday of the last week known: what anybody would guess. */
    static double[] naive(double[] values, int days) {
        double[] ahead = new double[days];
        for (int i = 0; i < days; i++) {
            int day = values.length + i;
            do {
                day -= Weekly.DAYS;
            } while (day >= values.length || (day >= 0 && Double.isNaN(values[day])));
            ahead[i] = day < 0 ? Double.NaN : values[day];
        }
        return ahead;
    }

    /** The course of values up to an origin; days on which everybody rested count as the quietest weekday. */
    static Course course(double[] values, int[] weekdays, BitSet quietDays) {
        int[] own = Arrays.copyOf(weekdays, values.length);
        Weekly weekly = Weekly.of(values, own);
        int[] counted = own.clone();
        quietDays.stream().filter(day -> day < values.length).forEach(day -> counted[day] = weekly.quietest(day));
        return new Course(values, weekly, counted);
    }
}
