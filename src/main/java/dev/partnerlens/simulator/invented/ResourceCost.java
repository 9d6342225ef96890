package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What one resource has used of one meter in the running billing period.
 *
 * @param subscription the Azure subscription it runs in
 */
record ResourceCost(
        Subscription subscription, Tariff tariff, String meterId, String name, BigDecimal quantity, Amount amount) {

    /** Machines come with their group in capitals, as the service sends them. */
    String group() {
        String group =
                "rg-" + subscription.friendlyName().toLowerCase(Locale.ROOT).replace(' ', '-');
        return tariff.prefix().equals("vm") ? group.toUpperCase(Locale.ROOT) : group;
    }

    String uri() {
        return "/subscriptions/" + subscription.id().toLowerCase(Locale.ROOT) + "/resourceGroups/" + group()
                + "/providers/" + tariff.provider() + "/" + tariff.kind() + "/" + name;
    }
}
