package dev.partnerlens.core;

/** What the service documents that a field may be used for in a request; locally every field can do all three. */
public enum Use {
    FILTER,
    GROUP,
    ORDER
}
