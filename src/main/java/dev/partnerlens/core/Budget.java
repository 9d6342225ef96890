package dev.partnerlens.core;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a customer may spend on Azure a month, in the customer's currency.
 *
 * @param amount empty where there is none, which is not the same as 0
 */
public record Budget(Optional<BigDecimal> amount) {
    public static final Budget NONE = new Budget(Optional.empty());

    public static Budget of(BigDecimal amount) {
        return new Budget(Optional.of(amount));
    }

    /** Whether both allow the same, however many zeros follow the decimal point. */
    public boolean same(Budget other) {
        return amount.map(BigDecimal::stripTrailingZeros).equals(other.amount.map(BigDecimal::stripTrailingZeros));
    }
}
