package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.text.Words;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a running sync is, for one line and one bar.
 *
 * @param share of all sets, 0 to 1; empty before the first set has reported
 * @param current the set that is busiest now
 */
public record SyncStatus(OptionalDouble share, Optional<SetProgress> current) {
    /** Before anything has been reported. */
    static final SyncStatus BEGINNING = new SyncStatus(OptionalDouble.empty(), Optional.empty());

    static SyncStatus of(Map<Dataset, SetProgress> sets) {
        if (sets.isEmpty()) {
            return BEGINNING;
        }
        double sum = sets.values().stream().mapToDouble(SyncStatus::share).sum();
        double share = sum / Math.max(sets.size(), Datasets.all().size());
        return new SyncStatus(OptionalDouble.of(share), busiest(sets));
    }

    /** The current set with its stage and rows, in words. */
    public String text(Words words) {
        return current.map(set -> words.get(
                        set.rows() > 0 ? "window.sync.rows" : "window.sync.set",
                        words.dataset(set.dataset()),
                        words.get("window.sync.stage." + set.stage().name().toLowerCase(Locale.ROOT)),
                        set.rows()))
                .orElseGet(() -> words.get("window.sync.running"));
    }

    private static Optional<SetProgress> busiest(Map<Dataset, SetProgress> sets) {
        return sets.values().stream()
                .filter(set -> switch (set.stage()) {
                    case ASKING, FETCHING, STORING -> true;
                    case QUEUED, DONE, FAILED, STOPPED -> false;
                })
                .max(Comparator.comparing(SetProgress::stage).thenComparingLong(SetProgress::rows));
    }

    private static double share(SetProgress set) {
        return switch (set.stage()) {
            case DONE, FAILED, STOPPED -> 1;
            case QUEUED, ASKING, FETCHING, STORING ->
                set.windows() == 0 ? 0 : (double) set.windowsDone() / set.windows();
        };
    }
}
