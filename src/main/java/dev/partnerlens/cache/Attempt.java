package dev.partnerlens.cache;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How fetching a set went.
 *
 * @param tried when it was last tried, whatever came of it
 * @param whole when it last came whole
 * @param day the day that was filed under
 * @param problem why the newest attempt failed, empty when it did not
 */
public record Attempt(
        Optional<Instant> tried, Optional<Instant> whole, Optional<LocalDate> day, Optional<String> problem) {
    /** Of a set that was never tried. */
    public static final Attempt NONE =
            new Attempt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
