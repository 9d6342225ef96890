package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;

/** A cost in a customer's currency and in dollars, both exact. */
record Amount(BigDecimal cost, BigDecimal dollars) {
    static final Amount NOTHING = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

    Amount plus(Amount more) {
        return new Amount(cost.add(more.cost), dollars.add(more.dollars));
    }

    /** Without the zeros that say nothing, and never with an exponent below zero decimals. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
