package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a partner is made from.
 *
 * @param days days of usage, referrals and searches, the last of them today; subscriptions reach back three years
 */
public record Settings(long seed, int customers, int days, LocalDate today) {
    /** How much of today has passed: nothing is dated later, and today's usage is this share of a day's. */
    static final double SHARE_OF_TODAY = 0.75;

    private static final int DAYS_OF_TRADE = 1095;

    LocalDate firstDay() {
        return today.minusDays(days - 1L);
    }

    /** When the partner sold its first subscription. */
    LocalDate firstSale() {
        return today.minusDays(DAYS_OF_TRADE);
    }

    LocalDateTime now() {
        return today.atTime((int) (24 * SHARE_OF_TODAY), 0);
    }

    Chance chance(String topic, long number) {
        return Chance.of(seed, topic, number);
    }
}
