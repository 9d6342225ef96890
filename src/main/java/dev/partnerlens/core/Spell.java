package dev.partnerlens.core;

import org.jspecify.annotations.Nullable;

/**
 * Moments (see {@link Past}) during which a row was known to hold a value.
 *
 * @param name what the row is called, null where it has no name
 * @param since the first moment
 * @param until the moment at which it was no longer so; {@link Long#MAX_VALUE} while it still is
 */
public record Spell(@Nullable String name, long since, long until) {
    public boolean contains(long moment) {
        return since <= moment && moment < until;
    }
}
