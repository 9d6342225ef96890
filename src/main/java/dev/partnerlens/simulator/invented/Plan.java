package dev.partnerlens.simulator.invented;

import java.util.List;

/**
 * What a customer is billed for Azure by: an Azure plan with the Azure subscriptions in it, or one subscription from
 * before Azure plans.
 *
 * @param id of a plan in lower case, of an older subscription its own as it is
 */
record Plan(String id, String name, boolean legacy, List<Subscription> subscriptions, List<ResourceCost> resources) {
    static final String OFFER = "DZH318Z0BPS6:0001:DZH318Z0BML6";
    static final String LEGACY_OFFER = "MS-AZR-0145P";

    String offer() {
        return legacy ? LEGACY_OFFER : OFFER;
    }

    String status() {
        return subscriptions.stream().anyMatch(one -> one.life().ended() == null) ? "active" : "suspended";
    }

    Amount total() {
        return resources.stream().map(ResourceCost::amount).reduce(Amount.NOTHING, Amount::plus);
    }
}
