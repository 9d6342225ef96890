package dev.partnerlens.explore.column;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number without trailing zeros, as an integer and the number of its decimals.
 *
 * @param decimals at least 0
 */
record Digits(long integer, int decimals) {
    /** A long has no more of them. */
    private static final int MOST = 19;

    /** The digits of a number; null where they do not fit a long. */
    static @Nullable Digits of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.precision() - (long) Math.min(0, stripped.scale()) > MOST) {
            return null;
        }
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return plain.unscaledValue().bitLength() < Long.SIZE
                ? new Digits(plain.unscaledValue().longValueExact(), plain.scale())
                : null;
    }

    static Digits of(long integer, int decimals) {
        long stripped = integer;
        int left = decimals;
        while (left > 0 && stripped % 10 == 0) {
            stripped /= 10;
            left--;
        }
        return new Digits(stripped, left);
    }

    /** Whether a column may hold them as a mantissa. */
    boolean fit() {
        return decimals < ScaleVotes.SCALES && integer > DecimalColumn.ASIDE;
    }
}
