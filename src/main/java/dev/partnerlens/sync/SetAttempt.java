package dev.partnerlens.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How fetching a set went, as the cache has noted it.
 *
 * @param tried when it was last tried, whatever came of it
 * @param whole when it last came whole
 * @param day the day that was filed under
 * @param problem the kind of problem that the newest attempt met, empty when it met none
 */
public record SetAttempt(
        Optional<Instant> tried, Optional<Instant> whole, Optional<LocalDate> day, Optional<String> problem) {}
