package dev.partnerlens.sync;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Datasets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One sync.
 *
 * @param period days that are fetched in any case; empty from the first day the service has to {@code today}, where
 *     windows already whole and old enough are left alone
 * @param today the day the sync is filed under
 */
public record SyncRequest(List<Dataset> datasets, Optional<Period> period, LocalDate today) {
    public SyncRequest {
        datasets = List.copyOf(datasets);
    }

    /** Whether only some days of the set are asked for; what comes as it stands now always comes whole. */
    boolean named(Dataset dataset) {
        return period.isPresent() && dataset.arrival() == Arrival.BY_DATE;
    }

    /** Whether no set was picked out: then days are a wish to each set, kept as far as the source's memory goes. */
    boolean everything() {
        return datasets.containsAll(Datasets.all());
    }
}
