package dev.partnerlens.explore.news;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.SyncDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What happened between two states of the cache, to the sets that arrive as they stand now.
 *
 * @param since the day of the earlier state; empty where there is none, so that there is nothing to compare with
 * @param to the day of the later state; empty before the first sync
 * @param upTo the moment of the later state, to note as seen
 * @param sets a section a set that changed, in the order fetched; no section is empty
 */
public record News(Optional<LocalDate> since, Optional<LocalDate> to, long upTo, List<Section> sets) {
    public News {
        sets = List.copyOf(sets);
    }

    /**
     * Compares; blocks for as long as the reading takes.
     *
     * @param sets the sets asked about, of those that arrive as they stand now
     * @param after the earlier moment, 0 for none
     * @param upTo the later moment
     * @param today the last day that syncs are filed under
     */
    public static News between(Past past, Collection<Dataset> sets, long after, long upTo, LocalDate today) {
        SyncDays days = new SyncDays(past, today);
        Optional<LocalDate> to = upTo > 0 ? days.reached(upTo) : Optional.empty();
        if (after <= 0 || after > upTo) {
            return new News(Optional.empty(), to, upTo, List.of());
        }
        Optional<LocalDate> since = days.reached(after);
        List<Section> sections = Datasets.all().stream()
                .filter(set -> set.arrival() == Arrival.AS_NOW && sets.contains(set))
                .map(set -> Section.of(told(set, days, to), past.changes(set, after, upTo)))
                .filter(section -> !section.isEmpty())
                .toList();
        return new News(since, to, upTo, sections);
    }

    /** Nothing is told twice: where another set tells the same and was fetched, this one is counted. */
    private static Told told(Dataset dataset, SyncDays days, Optional<LocalDate> to) {
        Told told = Told.of(dataset);
        boolean again = told.unless().isPresent()
                && to.isPresent()
                && days.knows(told.unless().get(), to.get());
        return again ? Told.counted(dataset) : told;
    }

    /** How many sentences there are. */
    public long count() {
        return sets.stream().mapToLong(section -> section.told().size()).sum();
    }

    /** Whether there is anything to say, if only counts. */
    public boolean isEmpty() {
        return sets.isEmpty();
    }
}
