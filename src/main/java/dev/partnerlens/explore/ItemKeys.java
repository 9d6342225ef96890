package dev.partnerlens.explore;

import java.util.List;

/** What the entries of lists behind KPIs tell that is no field of a set; each has words under {@code item.<key>}. */
public final class ItemKeys {
    /** A share from 0 upwards, such as licences assigned of those sold. */
    public static final String PERCENT = "percent";

    /** How many customers. */
    public static final String CUSTOMERS = "customers";

    /** How many operations. */
    public static final String ACTIONS = "actions";

    /** How many subscriptions. */
    public static final String SUBSCRIPTIONS = "subscriptions";

    /** How many searches. */
    public static final String SEARCHES = "searches";

    /** The lower end of a band, included. */
    public static final String FROM = "from";

    /** The upper end of a band, not included; absent where a band has none. */
    public static final String BELOW = "below";

    private ItemKeys() {}

    public static List<String> all() {
        return List.of(PERCENT, CUSTOMERS, ACTIONS, SUBSCRIPTIONS, SEARCHES, FROM, BELOW);
    }
}
