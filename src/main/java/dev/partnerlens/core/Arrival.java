package dev.partnerlens.core;

/** How a dataset comes from the service, which decides how the cache keeps it. */
public enum Arrival {
    /** Facts of the past by date: fetched and replaced in date windows. */
    BY_DATE,
    /** The state of now: fetched whole, every change between two fetches kept. */
    AS_NOW
}
