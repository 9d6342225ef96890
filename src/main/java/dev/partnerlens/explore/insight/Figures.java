package dev.partnerlens.explore.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** From the doubles of statistics to figures that are shown. */
final class Figures {
    /** An estimate is never better than that. */
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private static final int MOST_DECIMALS = 9;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Figures() {}

    static BigDecimal estimate(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS);
        BigDecimal shown =
                rounded.scale() > MOST_DECIMALS ? rounded.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : rounded;
        return plain(shown);
    }

    static BigDecimal score(double value) {
        return plain(new BigDecimal(Math.min(value, 1000)).setScale(1, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** 100 × part / whole; empty where there is no whole. */
    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(plain(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64)));
    }
}
