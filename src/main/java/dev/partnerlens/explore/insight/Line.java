package dev.partnerlens.explore.insight;

/**
 * A level and its slope a day, fitted so that neither outliers nor chance make a trend: medians throughout, and a slope
 * counts only as far as it stands out from its own error.
 *
 * @param middle the day the level stands for
 * @param points how many values it was fitted to
 */
record Line(double middle, double level, double slope, int points) {
    /** Below this many values a level alone is fitted. */
    private static final int FEWEST_FOR_SLOPE = 14;

    double at(double day) {
        return level + slope * (day - middle);
    }

    /**
     * Fits values of the half-open range. The slope is Theil's, from pairs a third, half and two thirds of the range apart:
     * a fraction of all pairs at nearly their precision.
     */
    static Line fit(double[] days, double[] values, int from, int to) {
        int count = to - from;
        double[] scratch = new double[Math.max(count, 3 * count / 2 + 3)];
        double middle = (days[from] + days[to - 1]) / 2;
        double slope = count < FEWEST_FOR_SLOPE ? 0 : slope(days, values, from, to, scratch);
        for (int i = 0; i < count; i++) {
            scratch[i] = values[from + i] - slope * (days[from + i] - middle);
        }
        return new Line(middle, Robust.median(scratch, count), slope, count);
    }

    private static double slope(double[] days, double[] values, int from, int to, double[] scratch) {
        int count = to - from;
        int pairs = pairs(days, values, from, to, scratch, 0);
        double raw = Robust.median(scratch, pairs);
        for (int i = 0; i < count; i++) {
            scratch[i] = values[from + i] - raw * (days[from + i] - days[from]);
        }
        double noise = Robust.deviation(scratch, count);
        double span = days[to - 1] - days[from];
        double error = noise * Math.sqrt(12.0 / count) / Math.max(span, 1) * 1.2;
        return raw * trust(raw, error);
    }

    /** Slopes of pairs far apart, written behind {@code at}; returns the end. */
    static int pairs(double[] days, double[] values, int from, int to, double[] out, int at) {
        int count = to - from;
        int end = at;
        for (int sixths = 2; sixths <= 4; sixths++) {
            int apart = Math.max(1, count * sixths / 6);
            for (int i = from; i + apart < to; i++) {
                double distance = days[i + apart] - days[i];
                if (distance > 0) {
                    out[end++] = (values[i + apart] - values[i]) / distance;
                }
            }
        }
        return end;
    }

    /** From 0 for a value that its own error explains to 1 for one that it does not: v² / (v² + 4 e²). */
    static double trust(double value, double error) {
        double square = value * value;
        return square == 0 ? 0 : square / (square + 4 * error * error);
    }
}
