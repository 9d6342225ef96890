package dev.partnerlens.core.health;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Rows that equal another one in every column. Real usage has some, so they are told and never removed.
 *
 * @param rows rows beyond the first of each group
 * @param groups different rows that came more than once
 * @param largest the group with most rows, the earliest of them
 */
public record Duplicates(long rows, long groups, Optional<Largest> largest) {
    public static final Duplicates NONE = new Duplicates(0, 0, Optional.empty());

    /**
     * The row that came most often.
     *
     * @param rows how often the row came
     * @param day its day; empty where the row has none
     */
    public record Largest(long rows, Optional<LocalDate> day) {}
}
