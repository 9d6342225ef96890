package dev.partnerlens.simulator.rows;

import java.util.Locale;

/**
 * Whom rows belong to. Ids compare without case, so they are kept in lower case.
 *
 * @param customerId empty for rows of the partner
 * @param subscriptionId empty for rows that belong to no single subscription
 */
public record Owner(String customerId, String subscriptionId) {
    /** The partner itself. */
    public static final Owner PARTNER = new Owner("", "");

    public static Owner of(String customerId, String subscriptionId) {
        return new Owner(customerId.toLowerCase(Locale.ROOT), subscriptionId.toLowerCase(Locale.ROOT));
    }

    public static Owner customer(String customerId) {
        return of(customerId, "");
    }
}
