package dev.partnerlens.core.health;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is kept of a set's past.
 *
 * @param states states before the present one that differ from the one that followed
 * @param since the day from which on the past can be asked for; empty before the first fetch
 */
public record EarlierStates(long states, Optional<LocalDate> since) {
    public static final EarlierStates NONE = new EarlierStates(0, Optional.empty());
}
