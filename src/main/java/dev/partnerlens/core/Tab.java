package dev.partnerlens.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of the product, in the order shown. */
public enum Tab {
    OVERVIEW,
    USAGE,
    SUBSCRIPTIONS,
    REFERRALS,
    SEARCH,
    RESELLERS,
    SPENDING,
    LICENCES,
    ACTIVITY;

    /** The name on the command line and in the bundles, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tab> byId(String id) {
        return Arrays.stream(values()).filter(tab -> tab.id().equals(id)).findFirst();
    }
}
