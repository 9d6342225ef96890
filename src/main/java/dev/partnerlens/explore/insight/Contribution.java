package dev.partnerlens.explore.insight;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one value of a field, or all others together, adds to a change. Sums are exact.
 *
 * @param value as it came first; the empty text also stands for absent ones
 * @param name the name that goes with an id
 * @param share percent of the whole change, below 0 where it goes the other way; empty where the whole did not change
 */
public record Contribution(
        String value,
        Optional<String> name,
        BigDecimal before,
        BigDecimal after,
        BigDecimal difference,
        Optional<BigDecimal> share,
        Presence presence) {
    /** Whether there were rows in both periods. */
    public enum Presence {
        STAYED,
        /** Rows in the later period alone. */
        NEW,
        /** Rows in the earlier period alone. */
        LOST
    }
}
