package dev.partnerlens.explore;

/** How a filter finds its way to a dataset. */
public enum Reach {
    /** The set has the field, or one that tells the same. */
    DIRECT,
    /** Through the subscriptions that pass the filter. */
    THROUGH_SUBSCRIPTION,
    /** Through the customers that pass the filter. */
    THROUGH_CUSTOMER,
    /** It cannot reach the set; whoever shows an answer says so. */
    IGNORED
}
