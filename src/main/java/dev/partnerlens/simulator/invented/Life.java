package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a subscription up to now; a date is null where the thing has not happened.
 *
 * @param created when it was bought, or its trial begun
 * @param end the day on which the current term ends or the last one ended
 * @param ended the day from which it was not paid for any more
 * @param deprovisioned two months after {@code ended}; until then it is suspended
 */
record Life(
        LocalDateTime created,
        boolean autoRenew,
        @Nullable LocalDate trialStart,
        @Nullable LocalDate trialEnd,
        @Nullable LocalDateTime converted,
        @Nullable LocalDateTime lastRenewal,
        @Nullable LocalDate end,
        @Nullable LocalDate ended,
        @Nullable LocalDate deprovisioned) {

    String status() {
        if (deprovisioned != null) {
            return "DEPROVISIONED";
        }
        return ended == null ? "ACTIVE" : "SUSPENDED";
    }

    boolean isTrial() {
        return trialStart != null && converted == null;
    }

    /** The day on which the present status will change, where that is known. */
    @Nullable
    LocalDate stateEnd() {
        if (deprovisioned != null) {
            return null;
        }
        return ended == null ? end : ended.plusDays(Lives.DAYS_SUSPENDED);
    }
}
