package dev.partnerlens.explore;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number and how much stands behind it.
 *
 * @param base how many things the number was made from: of a count itself, of a percentage what it is a part of; a
 *     number made from nothing says nothing
 */
record Reading(BigDecimal value, long base) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Reading count(long count) {
        return new Reading(BigDecimal.valueOf(count), count);
    }

    /** A part in percent of {@code whole}, with 34 digits; 0 of nothing. */
    static Reading percent(long part, long whole) {
        return new Reading(
                whole == 0 ? BigDecimal.ZERO : percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)), whole);
    }

    /** {@code part} in percent of a {@code whole} other than zero. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        BigDecimal percent =
                part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    boolean isZero() {
        return value.signum() == 0;
    }
}
