package dev.partnerlens.explore.insight;

/**
 * How sizes are compared. Noise of quantities grows with them, so they are compared by ratio; noise of counts grows with
 * their root (M. S. Bartlett, "The Use of Transformations", Biometrics 3, 1947).
 */
enum Measured {
    RATIO {
        @Override
        double of(double size) {
            return Math.log(size);
        }

        @Override
        double size(double value) {
            return Math.exp(value);
        }

        @Override
        double finest(double size) {
            return 0.01;
        }
    },
    COUNT {
        @Override
        double of(double size) {
            return Math.sqrt(size);
        }

        @Override
        double size(double value) {
            return value <= 0 ? 0 : value * value;
        }

        // Where 1 was counted every day, 2 are three deviations away and 3 are six.
        @Override
        double finest(double size) {
            return 0.125 / Math.sqrt(Math.max(size, 0.25));
        }
    };

    private static final double MOST_COUNTED = 100;

    /** The value in which noise is about the same whatever the size. */
    abstract double of(double size);

    abstract double size(double value);

    /** The least noise that is believed of a series, in values. */
    abstract double finest(double size);

    /** Counts are whole numbers, and not large: a large count's noise is that of what makes it. */
    static Measured of(double[] values) {
        double[] positive = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (value > 0) {
                positive[count++] = value;
                if (value != Math.rint(value)) {
                    return RATIO;
                }
            }
        }
        return Robust.median(positive, count) > MOST_COUNTED ? RATIO : COUNT;
    }
}
