package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SyncState.Told;
import dev.partnerlens.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
 * @param told what each set told last, in the order they are fetched
 */
public record SyncStatus(
        OptionalDouble share,
        Optional<SetProgress> current,
        int ended,
        int sets,
        Optional<Instant> resumes,
        List<Told> told) {
    /** Before anything has been reported. */
    static final SyncStatus BEGINNING =
            new SyncStatus(OptionalDouble.empty(), Optional.empty(), 0, 0, Optional.empty(), List.of());

    static SyncStatus of(Map<Dataset, Told> sets) {
        Collection<Told> reports = sets.values();
        if (reports.isEmpty()) {
            return BEGINNING;
        }
        double sum = reports.stream().mapToDouble(report -> share(report.set())).sum();
        int ended = (int)
                reports.stream().filter(report -> report.set().stage().ended()).count();
        Optional<Told> current = reports.stream()
                .filter(report -> report.set().stage().busy())
                .max(Comparator.<Told, Boolean>comparing(
                                report -> report.resumes().isPresent())
                        .thenComparing(report -> report.set().stage())
                        .thenComparingLong(report -> report.set().rows()));
        return new SyncStatus(
                OptionalDouble.of(sum / reports.size()),
                current.map(Told::set),
                ended,
                reports.size(),
                current.flatMap(Told::resumes),
                List.copyOf(reports));
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
                SetLine.stage(set.stage(), words),
                set.rows());
    }

    /** Whole seconds, the one that has begun included; 0 while nothing waits. */
    public long secondsToWait(Instant now) {
        return resumes.map(end -> seconds(now, end)).orElse(0L);
    }

    static long seconds(Instant now, Instant end) {
        return Math.max(0, Duration.between(now, end).plusMillis(999).toSeconds());
    }

    private static double share(SetProgress set) {
        return set.stage().ended() ? 1 : set.windows() == 0 ? 0 : (double) set.windowsDone() / set.windows();
    }
}
