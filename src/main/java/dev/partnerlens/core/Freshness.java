package dev.partnerlens.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a dataset of one partner.
 *
 * @param fetchedAt when the newest whole window or whole set was stored
 * @param through the last day that the stored rows can tell about
 * @param covered the days covered by whole windows, in order, joined where they touch; for a set that comes as it stands
 *     now everything up to {@code through}
 * @param begins the first day that the source was asked about; empty where that was never noted
 * @param rows rows in the cache now
 * @param delivered stored fields that the service has sent at least once
 * @param setAside rows that could not be read, of the windows now stored
 * @param disputed whether the service's own count differs from the rows of a stored window
 * @param lastProblem why the newest attempt failed, empty when it did not
 */
public record Freshness(
        Standing standing,
        Optional<Instant> fetchedAt,
        Optional<LocalDate> through,
        List<Period> covered,
        Optional<LocalDate> begins,
        long rows,
        Set<Field> delivered,
        long setAside,
        boolean disputed,
        Optional<String> lastProblem) {
    public Freshness {
        covered = List.copyOf(covered);
        delivered = Set.copyOf(delivered);
    }

    /** Whether there are numbers to show, and if not, why. */
    public enum Standing {
        /** Never asked for. */
        NOT_FETCHED,
        /** At least one whole window or set is stored; {@code lastProblem} may tell that the newest attempt failed. */
        FETCHED,
        /** The service refused this set to this user (403) and nothing is stored. */
        NOT_PERMITTED,
        /** The partner's cloud has no such set, or the service knows of none. */
        NOT_OFFERED,
        /** The attempts failed and nothing whole is stored. */
        FAILED
    }

    public static Freshness notFetched() {
        return new Freshness(
                Standing.NOT_FETCHED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                Set.of(),
                0,
                false,
                Optional.empty());
    }

    /** What speaks against taking the stored rows for all there is. */
    public enum Doubt {
        /** Nothing is stored, see {@link #standing}. */
        NOT_STORED,
        /** The period's last day is not over. */
        RUNNING,
        /** Days that no whole window covers. */
        UNCOVERED,
        /** See {@link #disputed}. */
        DISPUTED,
        /** See {@link #setAside}. */
        SET_ASIDE,
        /** The newest attempt failed, so all there is may be more than what is stored; days once whole stay whole. */
        LAST_FAILED
    }

    /**
     * Why the rows may not be all there is: the one definition of complete, which is that nothing speaks against it.
     *
     * @param period the days asked for; empty for all there is, complete when the windows reach today without a gap
     * @param today the day (UTC) from which on a day is not over
     */
    public Set<Doubt> doubts(Optional<Period> period, LocalDate today) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (standing != Standing.FETCHED) {
            doubts.add(Doubt.NOT_STORED);
        }
        if (period.isPresent() && !period.get().to().isBefore(today)) {
            doubts.add(Doubt.RUNNING);
        }
        if (period.map(days -> !covers(days)).orElseGet(() -> !reaches(today))) {
            doubts.add(Doubt.UNCOVERED);
        }
        if (disputed) {
            doubts.add(Doubt.DISPUTED);
        }
        if (setAside > 0) {
            doubts.add(Doubt.SET_ASIDE);
        }
        if (period.isEmpty() && lastProblem.isPresent()) {
            doubts.add(Doubt.LAST_FAILED);
        }
        return doubts;
    }

    /** Whether whole windows cover everything the source has, without a gap, up to {@code today}. */
    private boolean reaches(LocalDate today) {
        return covered.size() == 1
                && !covered.getFirst().to().isBefore(today)
                && begins.map(day -> !covered.getFirst().from().isAfter(day)).orElse(true);
    }

    /** Whether whole windows cover every day of the period. */
    public boolean covers(Period period) {
        return covered.stream().anyMatch(part -> part.contains(period));
    }
}
