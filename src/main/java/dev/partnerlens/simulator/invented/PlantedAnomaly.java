package dev.partnerlens.simulator.invented;

import java.time.LocalDate;

/**
 * Something odd in the invented usage that a reader of it should find; it holds for all rows of one subscription and
 * meter category.
 *
 * @param from first day
 * @param to last day
 */
public record PlantedAnomaly(
        Kind kind,
        String customerTenantId,
        String customerName,
        String subscriptionId,
        String meterCategory,
        LocalDate from,
        LocalDate to) {
    /** What happens from the first day to the last. */
    public enum Kind {
        /** One day with three times the usual quantity. */
        SPIKE(3),
        /** From one day on 40 % more. */
        STEP(1.4),
        /** Five days without any row. */
        SILENCE(0);

        private final double factor;

        Kind(double factor) {
            this.factor = factor;
        }

        /** What the usual quantity is multiplied by. */
        public double factor() {
            return factor;
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
