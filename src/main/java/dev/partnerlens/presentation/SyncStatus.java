package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a running sync is, for one line and one bar.
 *
 * @param share of all sets, 0 to 1; empty before the first set has reported
 * @param current the set that is busiest now, the one that waits where one does
 * @param ended sets that are done with, of {@code sets} asked for
 * @param resumes when the pause ends that the service has asked for; empty while nothing waits
 */
public record SyncStatus(
        OptionalDouble share, Optional<SetProgress> current, int ended, int sets, Optional<Instant> resumes) {
    /** Before anything has been reported. */
    static final SyncStatus BEGINNING =
            new SyncStatus(OptionalDouble.empty(), Optional.empty(), 0, 0, Optional.empty());

    /** What a set said, and when. */
    record Report(SetProgress set, Instant at) {
        /** Empty unless the set waits. */
        Optional<Instant> resumes() {
            return set.waiting().map(at::plus);
        }
    }

    static SyncStatus of(Map<Dataset, Report> reports, int sets) {
        if (reports.isEmpty()) {
            return BEGINNING;
        }
        double sum = reports.values().stream()
                .mapToDouble(report -> share(report.set()))
                .sum();
        int ended = (int) reports.values().stream()
                .filter(report -> !busy(report) && report.set().stage() != SetProgress.Stage.QUEUED)
                .count();
        int all = Math.max(reports.size(), sets);
        Optional<Report> current = reports.values().stream()
                .filter(SyncStatus::busy)
                .max(Comparator.<Report, Boolean>comparing(
                                report -> report.resumes().isPresent())
                        .thenComparing(report -> report.set().stage())
                        .thenComparingLong(report -> report.set().rows()));
        return new SyncStatus(
                OptionalDouble.of(sum / all), current.map(Report::set), ended, all, current.flatMap(Report::resumes));
    }

    /** The current set with its stage and rows or with the seconds it still waits, and how many sets are done. */
    public String text(Words words, Instant now) {
        return current.map(set -> words.get("window.sync.line", line(set, words, now), ended, sets))
                .orElseGet(() -> words.get("window.sync.running"));
    }

    private String line(SetProgress set, Words words, Instant now) {
        long seconds = secondsToWait(now);
        String name = words.dataset(set.dataset());
        if (seconds > 0) {
            return words.get("window.sync.waiting", name, seconds);
        }
        return words.get(
                set.rows() > 0 ? "window.sync.rows" : "window.sync.set",
                name,
                words.get("window.sync.stage." + set.stage().name().toLowerCase(Locale.ROOT)),
                set.rows());
    }

    /** Whole seconds, the one that has begun included; 0 while nothing waits. */
    public long secondsToWait(Instant now) {
        return resumes.map(end -> Duration.between(now, end).plusMillis(999).toSeconds())
                .filter(seconds -> seconds > 0)
                .orElse(0L);
    }

    private static boolean busy(Report report) {
        return switch (report.set().stage()) {
            case ASKING, FETCHING, STORING -> true;
            case QUEUED, DONE, FAILED, STOPPED -> false;
        };
    }

    private static double share(SetProgress set) {
        return switch (set.stage()) {
            case DONE, FAILED, STOPPED -> 1;
            case QUEUED, ASKING, FETCHING, STORING ->
                set.windows() == 0 ? 0 : (double) set.windowsDone() / set.windows();
        };
    }
}
