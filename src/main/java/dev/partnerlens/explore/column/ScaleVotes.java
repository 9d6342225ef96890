package dev.partnerlens.explore.column;

/** How many numbers fit 64 bits at each scale, so that the scale can be found at which most of them do. */
final class ScaleVotes {
    /** Scales that are tried; what lies finer is set aside. */
    static final int SCALES = 64;

    /** Decimal digits that surely fit a long. */
    private static final int SAFE_DIGITS = 18;

    private static final long[] POWERS = powers();

    /** As differences from the scale before. */
    private final long[] changes = new long[SCALES + 1];

    private static long[] powers() {
        long[] powers = new long[SAFE_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Ten to that power, from 0 to 18. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** Takes a number without trailing zeros of a scale below {@link #SCALES}. Zero fits everywhere and counts nowhere. */
    void add(long mantissa, int scale) {
        count(mantissa, scale, 1);
    }

    /** The same for a number that is no longer there. */
    void remove(long mantissa, int scale) {
        count(mantissa, scale, -1);
    }

    private void count(long mantissa, int scale, int times) {
        if (mantissa != 0) {
            changes[scale] += times;
            changes[Math.clamp((long) scale + 1 + SAFE_DIGITS - digits(mantissa), scale + 1, SCALES)] -= times;
        }
    }

    void add(ScaleVotes others) {
        for (int i = 0; i < changes.length; i++) {
            changes[i] += others.changes[i];
        }
    }

    /** The smallest scale of those at which most fit. */
    int best() {
        long fitting = 0;
        long most = 0;
        int best = 0;
        for (int scale = 0; scale < SCALES; scale++) {
            fitting += changes[scale];
            if (fitting > most) {
                most = fitting;
                best = scale;
            }
        }
        return best;
    }

    /** Whether a number of one scale can be told at another that is not smaller. */
    static boolean fits(long mantissa, int scale, int common) {
        return mantissa == 0 || scale == common || (scale < common && digits(mantissa) + common - scale <= SAFE_DIGITS);
    }

    /** How many decimal digits a number has, at least 1. */
    static int digits(long mantissa) {
        long positive = Math.abs(mantissa);
        // 1233 / 4096 is close enough to the logarithm of 2 to be off by one at most.
        int guess = ((Long.SIZE - Long.numberOfLeadingZeros(positive)) * 1233) >>> 12;
        return positive >= POWERS[guess] ? guess + 1 : Math.max(1, guess);
    }
}
