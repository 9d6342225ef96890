package dev.partnerlens.explore.insight;

import java.util.Arrays;

/**
 * Statistics that a few odd values do not move. Sources: P. J. Rousseeuw and C. Croux, "Alternatives to the Median
 * Absolute Deviation", JASA 88 (1993), for the deviation; H. Theil (1950) and P. K. Sen, JASA 63 (1968), for the slope.
 */
final class Robust {
    /** Makes the median of absolute deviations estimate the standard deviation of normal values: 1 / Φ⁻¹(3/4). */
    private static final double MAD_TO_DEVIATION = 1.4826;
    /** The same for the 90 % quantile of absolute values: 1 / Φ⁻¹(0.95). */
    private static final double Q90_TO_DEVIATION = 1 / 1.6449;

    private Robust() {}

    /** Of the first {@code count} values, which are sorted by it; NaN where there is none. */
    static double median(double[] values, int count) {
        return quantile(values, count, 0.5);
    }

    static double median(double... values) {
        return median(values.clone(), values.length);
    }

    /** The quantile between order statistics (type 7 of R. J. Hyndman and Y. Fan, 1996); sorts the first values. */
    static double quantile(double[] values, int count, double share) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        double at = share * (count - 1);
        int below = (int) at;
        double low = values[below];
        return below + 1 < count ? low + (at - below) * (values[below + 1] - low) : low;
    }

    /**
     * The mean of the middle three fifths, sorted by it: nearly as precise as a mean of normal values, and blind to a fifth
     * of odd ones on either side (P. J. Huber, "Robust Statistics", 1981).
     */
    static double middleMean(double[] values, int count) {
        Arrays.sort(values, 0, count);
        int cut = count / 5;
        double sum = 0;
        for (int i = cut; i < count - cut; i++) {
            sum += values[i];
        }
        return sum / (count - 2 * cut);
    }

    /**
     * How far residuals stray, as a standard deviation: the greater of what their middle and their 90 % quantile tell, so
     * that a series that often goes far is not taken for a calm one. One tenth of the values may be wrong.
     *
     * @param absolute absolute residuals; sorted by it
     */
    static double spread(double[] absolute, int count) {
        double middle = MAD_TO_DEVIATION * quantile(absolute, count, 0.5);
        return Math.max(middle, Q90_TO_DEVIATION * quantile(absolute, count, 0.9));
    }

    /** The standard deviation that the median absolute deviation from the median tells. */
    static double deviation(double[] values, int count) {
        double[] own = Arrays.copyOf(values, count);
        double middle = median(own, count);
        for (int i = 0; i < count; i++) {
            own[i] = Math.abs(own[i] - middle);
        }
        return MAD_TO_DEVIATION * median(own, count);
    }
}
