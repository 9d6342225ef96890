package dev.partnerlens.sync;

import dev.partnerlens.core.Dataset;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long the rows of one partner are kept: as each set's own rule says, or as the user wants.
 *
 * @param wishes months by the id of a set, 0 for ever
 */
public record Retention(Map<String, Integer> wishes) {
    public Retention {
        wishes = Map.copyOf(wishes);
    }

    /** Whether the user wants something of this set at all. */
    public boolean wished(Dataset dataset) {
        return wishes.containsKey(dataset.id());
    }

    /** Months that rows of a set are kept; empty for ever. */
    public OptionalInt months(Dataset dataset) {
        Integer wish = wishes.get(dataset.id());
        if (wish == null) {
            return dataset.keptMonths();
        }
        return wish == 0 ? OptionalInt.empty() : OptionalInt.of(wish);
    }

    /** The first day whose rows are kept; empty where all are. */
    public Optional<LocalDate> firstDay(Dataset dataset, LocalDate today) {
        OptionalInt months = months(dataset);
        return months.isPresent() ? Optional.of(today.minusMonths(months.getAsInt())) : Optional.empty();
    }
}
