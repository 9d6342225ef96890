package dev.partnerlens.core;

/** What a field stands for where several datasets tell the same thing, so that a filter on one set finds it in another. */
public enum Meaning {
    CUSTOMER_ID,
    CUSTOMER_NAME,
    CUSTOMER_MARKET,
    SUBSCRIPTION_ID,
    PARTNER_MARKET
}
