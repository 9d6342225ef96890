package dev.partnerlens.chart;

import dev.partnerlens.text.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A value axis that holds zero, with three to five ticks at round numbers.
 *
 * @param low the lower end, at most 0
 * @param high the upper end, above {@code low}
 */
public record Axis(double low, double high, List<Tick> ticks) {
    private static final int MOST_TICKS = 5;
    private static final BigDecimal COMPACT_FROM = new BigDecimal(10_000);

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /** A labelled value. */
    public record Tick(double value, String label) {}

    /**
     * The axis for values from {@code lowest} to {@code highest}.
     *
     * @param whole whether only whole numbers make sense
     */
    public static Axis of(double lowest, double highest, boolean whole, Formats formats) {
        double low = Math.min(0, lowest);
        double high = Math.max(0, highest);
        if (low == high) {
            high = 1;
        }
        BigDecimal step = step(low, high, whole);
        double size = step.doubleValue();
        long first = (long) Math.ceil(low / size - 1e-9);
        long last = (long) Math.floor(high / size + 1e-9);
        while (last - first < 2) {
            if (high >= -low) {
                last++;
            } else {
                first--;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            boolean compact = step.compareTo(COMPACT_FROM) >= 0;
            ticks.add(new Tick(
                    value.doubleValue(),
                    compact ? formats.compact(value) : formats.number(value, Math.max(0, step.scale()))));
        }
        return new Axis(Math.min(low, first * size), Math.max(high, last * size), ticks);
    }

    /** How far up a value stands, 0 at the lower end and 1 at the upper. */
    public double share(double value) {
        return (value - low) / (high - low);
    }

    /** The smallest round step (1, 2 or 5 times a power of ten) that gives at most five ticks. */
    private static BigDecimal step(double low, double high, boolean whole) {
        int power = (int) Math.floor(Math.log10((high - low) / MOST_TICKS)) - 1;
        for (int exponent = whole ? Math.max(0, power) : power; ; exponent++) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
                double size = step.doubleValue();
                double count = Math.floor(high / size + 1e-9) - Math.ceil(low / size - 1e-9) + 1;
                if (count <= MOST_TICKS) {
                    return step;
                }
            }
        }
    }
}
