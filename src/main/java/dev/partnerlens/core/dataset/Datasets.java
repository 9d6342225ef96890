package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Dataset;
import java.util.List;
import java.util.Optional;

/** Every dataset the product knows, in the order a sync fetches them. */
public final class Datasets {
    private static final List<Dataset> ALL = List.of(
            Subscriptions.DATASET,
            AzureUsage.DATASET,
            Referrals.DATASET,
            ProfileSearch.DATASET,
            IndirectResellers.DATASET);

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    public static Optional<Dataset> byId(String id) {
        return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
