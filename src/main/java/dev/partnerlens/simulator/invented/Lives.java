package dev.partnerlens.simulator.invented;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Lets subscriptions live until now: terms, renewals, trials, and ends. */
final class Lives {
    static final int DAYS_SUSPENDED = 60;
    private static final int DAYS_OF_TRIAL = 30;

    private final LocalDateTime now;

    Lives(LocalDateTime now) {
        this.now = now;
    }

    /**
     * A subscription by the seat.
     *
     * @param term how long the customer commits each time
     * @param left when the customer went, if it did
     */
    Life paid(Chance chance, LocalDateTime created, Period term, @Nullable LocalDate left) {
        return paid(chance, created, created, term, left, null, null);
    }

    /** One that begins as a trial and is paid for afterwards, runs out, or still runs. */
    Life trial(Chance chance, LocalDateTime created, Period term, @Nullable LocalDate left) {
        LocalDate start = created.toLocalDate();
        LocalDate end = start.plusDays(DAYS_OF_TRIAL);
        LocalDateTime decision = created.plusMinutes(chance.between(4 * 24 * 60, DAYS_OF_TRIAL * 24 * 60));
        boolean pays = chance.happens(0.55);
        if (pays
                && !decision.isAfter(now)
                && (left == null || decision.toLocalDate().isBefore(left))) {
            return paid(chance, created, decision, term, left, start, end);
        }
        LocalDate ended = end.isAfter(now.toLocalDate()) ? null : end;
        return new Life(created, false, start, end, null, null, end, ended, deprovisioned(ended));
    }

    /** An Azure subscription: no commitment, renewed silently every year. */
    Life azure(Chance chance, LocalDateTime created, @Nullable LocalDate left) {
        LocalDate first = created.toLocalDate();
        LocalDate ended = left;
        double years = -StrictMath.log(1 - chance.share()) / 0.09;
        LocalDate churn = first.plusDays(100 + (long) StrictMath.min(20_000, years * 365));
        if (!churn.isAfter(now.toLocalDate()) && (ended == null || churn.isBefore(ended))) {
            ended = churn;
        }
        LocalDate until = ended == null ? now.toLocalDate() : ended;
        LocalDateTime renewal = null;
        for (LocalDate year = first.plusYears(1); year.isBefore(until); year = year.plusYears(1)) {
            renewal = year.atTime(2, 0).plusSeconds(chance.between(0, 5000));
        }
        return new Life(created, true, null, null, null, renewal, null, ended, deprovisioned(ended));
    }

    private Life paid(
            Chance chance,
            LocalDateTime created,
            LocalDateTime paidFrom,
            Period term,
            @Nullable LocalDate left,
            @Nullable LocalDate trialStart,
            @Nullable LocalDate trialEnd) {
        LocalDate today = now.toLocalDate();
        LocalDate first = paidFrom.toLocalDate();
        double givenUp = term.toTotalMonths() == 1 ? 0.015 : 0.09;
        LocalDateTime renewal = null;
        LocalDate ended = null;
        int terms = 1;
        LocalDate end = first.plus(term);
        while (ended == null) {
            if (left != null && !left.isAfter(end)) {
                ended = left;
            } else if (end.isAfter(today)) {
                break;
            } else if (chance.happens(givenUp)) {
                ended = end;
            } else {
                renewal = end.atTime(1, 0).plusSeconds(chance.between(0, 9000));
                terms++;
                end = first.plus(term.multipliedBy(terms));
            }
        }
        boolean autoRenew = chance.happens(ended == null ? 0.85 : 0.3);
        LocalDateTime converted = trialStart == null ? null : paidFrom;
        return new Life(created, autoRenew, trialStart, trialEnd, converted, renewal, end, ended, deprovisioned(ended));
    }

    private @Nullable LocalDate deprovisioned(@Nullable LocalDate ended) {
        if (ended == null) {
            return null;
        }
        LocalDate gone = ended.plusDays(DAYS_SUSPENDED);
        return gone.isAfter(now.toLocalDate()) ? null : gone;
    }
}
