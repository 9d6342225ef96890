package dev.partnerlens.cache;

import java.math.BigDecimal;
import java.util.List;

/**
 * Exact decimals as one integer: the digits times 32 plus the number of decimals (0 to 30). What does not fit (more than
 * 17 digits, a decimal exponent outside that range) is the code of its text times 32 plus 31.
 */
final class Decimals {
    private static final int SHIFT = 5;
    private static final int MASK = 31;

    /** Marks a value whose digits are a text of the dictionary. */
    private static final int AS_TEXT = 31;

    /** Any number of so many digits leaves room for the shift in a long. */
    private static final int MAX_DIGITS = 17;

    private Decimals() {}

    static boolean fits(BigDecimal value) {
        return value.scale() >= 0 && value.scale() < AS_TEXT && value.precision() <= MAX_DIGITS;
    }

    /** Of a value that {@link #fits}. */
    static long packed(BigDecimal value) {
        return value.unscaledValue().longValue() << SHIFT | value.scale();
    }

    static long packedText(int code) {
        return (long) code << SHIFT | AS_TEXT;
    }

    static boolean isText(long packed) {
        return (packed & MASK) == AS_TEXT;
    }

    static int textCode(long packed) {
        return (int) (packed >> SHIFT);
    }

    /** The number whose digits are a text. */
    static BigDecimal text(long packed, List<String> texts) {
        return new BigDecimal(texts.get(textCode(packed)));
    }

    static long mantissa(long packed) {
        return packed >> SHIFT;
    }

    static int scale(long packed) {
        return (int) (packed & MASK);
    }
}
