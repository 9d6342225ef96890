package dev.partnerlens.core;

/** What happened to one row of a set that arrives as it stands now, between two states of the cache. */
public sealed interface Change {
    /** The set that the row belongs to. */
    Dataset dataset();

    /** A row that was not there before. */
    record New(Dataset dataset, Row row) implements Change {}

    /** A row that is no longer there. */
    record Gone(Dataset dataset, Row row) implements Change {}

    /** A row that tells the same thing (the set's identity) in other words. */
    record Altered(Dataset dataset, Row before, Row after) implements Change {}
}
