package dev.partnerlens.core;

import java.time.Instant;

/**
 * The state of a partner's cache that the user has seen.
 *
 * @param moment the newest sync then, see {@link Past}
 * @param at when it was seen
 */
public record Look(long moment, Instant at) {}
