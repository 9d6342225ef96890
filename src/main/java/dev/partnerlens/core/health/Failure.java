package dev.partnerlens.core.health;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt that failed.
 *
 * @param kind the simple name of the {@link dev.partnerlens.core.Problem}
 */
public record Failure(String kind, Optional<Instant> at) {}
