package dev.partnerlens.explore.insight;

import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Series of every size and temper, with at most one anomaly planted in each, and what a reader that knew the truth but
 * for chance could tell of it.
 *
 * @param shape how it runs without the anomaly
 * @param noise the deviation of a factor's logarithm; 0 for counts, whose noise follows from their size
 * @param evidence how many deviations the planted anomaly is away from chance for a reader that knows level, rhythm and
 *     noise exactly, see {@link #evidence}
 */
record InventedSeries(
        Shape shape, double level, double noise, Optional<Planted> planted, double evidence, Series series) {
    static final LocalDate FIRST = LocalDate.of(2025, 5, 21);
    static final int DAYS = 400;

    private static final List<TextField> FIELDS = List.of(AzureUsage.CUSTOMER_TENANT_ID);

    /** How a series runs. */
    enum Shape {
        STEADY,
        WEEKLY,
        WEEKDAYS_ONLY,
        GROWING,
        SHRINKING,
        NEW,
        ENDED,
        /** Noise of a day carries on into the next days (0.6 of it). */
        LASTING,
        COUNT,
        /** Less than one in three days. */
        SCARCE,
        /** Noise of 25 to 60 %. */
        RESTLESS,
        CONSTANT
    }

    /** What was planted, on positions of days. */
    record Planted(Kind kind, int from, int to) {}

    /** Enough to tell it from chance where one day in a thousand may be told wrongly, for a judge that must learn all else. */
    static final double DETECTABLE = 6;

    boolean isDetectable() {
        return evidence >= DETECTABLE;
    }

    /** @param kind what to plant, null for nothing */
    static InventedSeries of(SplittableRandom random, Shape shape, @Nullable Kind kind) {
        return new Maker(random, shape).make(kind);
    }

    static List<InventedSeries> many(long seed, int each) {
        SplittableRandom random = new SplittableRandom(seed);
        Kind[] kinds = {Kind.SPIKE, Kind.STEP, Kind.SILENCE, null};
        List<InventedSeries> all = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (int i = 0; i < each; i++) {
                all.add(of(random, shape, kinds[i % kinds.length]));
            }
        }
        return all;
    }

    /** A value a day, NaN where it is not known. */
    static Series series(double[] sizes) {
        BitSet whole = new BitSet();
        @Nullable BigDecimal[] sums = new @Nullable BigDecimal[sizes.length];
        for (int day = 0; day < sizes.length; day++) {
            if (!Double.isNaN(sizes[day])) {
                whole.set(day);
                BigDecimal exact = BigDecimal.valueOf(sizes[day]).setScale(6, RoundingMode.HALF_EVEN);
                sums[day] = exact.signum() == 0 ? null : exact;
            }
        }
        SeriesKey key = new SeriesKey(FIELDS, List.of("c"), "");
        return new Series(key, Timeline.of(FIRST, sizes.length, whole), sums);
    }

    private static final class Maker {
        private final SplittableRandom random;
        private final Shape shape;
        private final double level;
        private final double noise;
        private final double weekend;
        private final double[] means = new double[DAYS];

        Maker(SplittableRandom random, Shape shape) {
            this.random = random;
            this.shape = shape;
            boolean count = shape == Shape.COUNT || shape == Shape.SCARCE;
            this.level = switch (shape) {
                case COUNT -> Math.exp(random.nextDouble(Math.log(0.3), Math.log(300)));
                case SCARCE -> Math.exp(random.nextDouble(Math.log(0.02), Math.log(0.3)));
                default -> Math.exp(random.nextDouble(Math.log(0.01), Math.log(1e5)));
            };
            this.noise = count || shape == Shape.CONSTANT
                    ? 0
                    : shape == Shape.RESTLESS ? random.nextDouble(0.25, 0.6) : random.nextDouble(0.01, 0.2);
            this.weekend = switch (shape) {
                case WEEKDAYS_ONLY -> 0;
                case WEEKLY, COUNT, GROWING, SHRINKING -> random.nextDouble(0.3, 1);
                default -> 1;
            };
        }

        InventedSeries make(@Nullable Kind kind) {
            int first = shape == Shape.NEW ? random.nextInt(100, 250) : 0;
            int end = shape == Shape.ENDED ? random.nextInt(200, 360) : DAYS;
            double growth = switch (shape) {
                case GROWING -> random.nextDouble(0.3, 2);
                case SHRINKING -> -random.nextDouble(0.3, 2);
                default -> random.nextDouble(-0.2, 0.2);
            };
            for (int day = first; day < end; day++) {
                int weekday = FIRST.plusDays(day).getDayOfWeek().getValue();
                means[day] = level * Math.exp(growth * (day - DAYS / 2.0) / 365) * (weekday > 5 ? weekend : 1);
                means[day] *= shape == Shape.NEW ? Math.min(1, 0.25 + 0.75 * (day - first) / 60.0) : 1;
                means[day] *= shape == Shape.ENDED ? Math.min(1, 0.3 + 0.7 * (end - day) / 75.0) : 1;
                means[day] = shape == Shape.CONSTANT ? Math.ceil(level) : means[day];
            }
            if (kind == null) {
                return new InventedSeries(shape, level, noise, Optional.empty(), 0, series());
            }
            int from = random.nextInt(first + 45, Math.min(end, DAYS) - 30);
            while (kind == Kind.SPIKE && means[from] == 0) {
                from++;
            }
            int to = switch (kind) {
                case SPIKE, DROP -> from;
                case STEP -> end - 1;
                case SILENCE -> from + 4;
            };
            double evidence = evidence(kind, from, to);
            for (int day = from; day <= to; day++) {
                means[day] *= factor(kind);
            }
            return new InventedSeries(
                    shape, level, noise, Optional.of(new Planted(kind, from, to)), evidence, series());
        }

        private static double factor(Kind kind) {
            return switch (kind) {
                case SPIKE -> 3;
                case DROP -> 0.2;
                case STEP -> 1.4;
                case SILENCE -> 0;
            };
        }

        /**
         * The difference in deviations of its noise: for ratios |ln factor| / noise a day; for counts 2 (√after − √before)
         * a day; days add in squares, a step's for 28 days before and after it. Noise that lasts leaves a quarter of the
         * days' worth: (1 − 0.6) / (1 + 0.6). Five days without any are as unlikely as the chance of none on each.
         */
        private double evidence(Kind kind, int from, int to) {
            double squares = 0;
            int until = kind == Kind.STEP ? Math.min(to, from + 27) : to;
            for (int day = from; day <= until; day++) {
                double mean = means[day];
                if (mean > 0 && noise > 0) {
                    squares += kind == Kind.SILENCE ? 100 : Math.pow(Math.log(factor(kind)) / noise, 2);
                } else if (mean > 0 && shape == Shape.CONSTANT) {
                    squares += 100;
                } else if (mean > 0) {
                    squares += kind == Kind.SILENCE
                            ? 2 * mean
                            : 4 * Math.pow(Math.sqrt(mean * factor(kind)) - Math.sqrt(mean), 2);
                }
            }
            double lasting = shape == Shape.LASTING && kind == Kind.STEP ? 4 : 1;
            return Math.sqrt(squares / lasting / (kind == Kind.STEP ? 2 : 1));
        }

        private Series series() {
            double[] drawn = new double[DAYS];
            double lasting = 0;
            for (int day = 0; day < DAYS; day++) {
                lasting = shape == Shape.LASTING ? 0.6 * lasting + 0.8 * gaussian() : gaussian();
                drawn[day] = noise > 0
                        ? means[day] * Math.exp(noise * lasting)
                        : shape == Shape.CONSTANT ? means[day] : poisson(means[day]);
            }
            return InventedSeries.series(drawn);
        }

        private double gaussian() {
            return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        }

        private double poisson(double mean) {
            if (mean > 200) {
                return Math.max(0, Math.rint(mean + Math.sqrt(mean) * gaussian()));
            }
            double limit = Math.exp(-mean);
            int times = -1;
            double product = 1;
            do {
                times++;
                product *= random.nextDouble();
            } while (product > limit);
            return times;
        }
    }
}
