package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reseller that buys through the partner, an indirect provider.
 *
 * @param tenantId what subscriptions carry as partnerId
 * @param stopped the day by which all its customers have gone; null for one that stays
 */
record Reseller(
        String tenantId,
        String mpnId,
        String name,
        Market market,
        @Nullable LocalDate stopped) {}
