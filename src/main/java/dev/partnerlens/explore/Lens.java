package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sets as one scope's filters leave them, of any time; each is sifted once. For one thread. */
final class Lens {
    private final Practice practice;
    private final LocalDate today;
    private final List<Filter> filters;
    private final Map<Dataset, SetRows> sifted = new HashMap<>();
    private @Nullable SetRows used;

    Lens(Practice practice, LocalDate today, List<Filter> filters) {
        this.practice = practice;
        this.today = today;
        this.filters = filters;
    }

    LocalDate today() {
        return today;
    }

    /** The rows of a set that pass the filters. */
    SetRows rows(Dataset dataset) {
        return sifted.computeIfAbsent(
                dataset,
                set -> new SetRows(
                        practice.table(set),
                        practice.passed(set, Optional.empty(), filters).rows()));
    }

    SetRows subscriptions() {
        return rows(Subscriptions.DATASET);
    }

    /** The subscriptions whatever the filters. */
    SetRows allSubscriptions() {
        return new SetRows(
                practice.table(Subscriptions.DATASET),
                practice.table(Subscriptions.DATASET).all());
    }

    Suspensions suspensions() {
        return practice.suspensions();
    }

    /** The usage rows with a quantity above zero. */
    SetRows used() {
        SetRows known = used;
        if (known == null) {
            SetRows all = rows(AzureUsage.DATASET);
            known = new SetRows(
                    all.table(), all.table().decimal(AzureUsage.QUANTITY).positive(all.rows()));
            used = known;
        }
        return known;
    }

    /** Filters that do not reach one of the sets. */
    List<Filter> ignored(List<Dataset> sets) {
        return filters.stream()
                .filter(filter -> sets.stream().anyMatch(set -> practice.reach(set, filter) == Reach.IGNORED))
                .toList();
    }
}
