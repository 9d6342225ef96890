package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer of one reseller.
 *
 * @param seats how many people work there
 * @param left the day its subscriptions ended, null for a customer that stays
 */
record Customer(
        String tenantId,
        String name,
        Market market,
        Reseller reseller,
        int seats,
        LocalDate joined,
        @Nullable LocalDate left) {

    /** The last day on which it may have bought something; a customer that leaves stops buying some months before. */
    LocalDate lastPurchase(LocalDate today) {
        return left == null ? today : left.minusDays(90);
    }
}
