package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A customer's Azure in the running billing period.
 *
 * @param legacy whether it was bought before Azure plans; a customer has the one or the other
 * @param budget empty where the customer has none
 */
record Bill(
        Customer customer,
        boolean legacy,
        Currency currency,
        BillingPeriod period,
        List<Plan> plans,
        Optional<BigDecimal> budget) {

    Amount total() {
        return plans.stream().map(Plan::total).reduce(Amount.NOTHING, Amount::plus);
    }

    boolean isUsed() {
        return plans.stream().anyMatch(plan -> !plan.resources().isEmpty());
    }

    Bill with(Optional<BigDecimal> other) {
        return new Bill(customer, legacy, currency, period, plans, other);
    }
}
