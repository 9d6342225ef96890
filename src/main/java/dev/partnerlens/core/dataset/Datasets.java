package dev.partnerlens.core.dataset;

import dev.partnerlens.core.Dataset;
import java.util.List;
import java.util.Optional;

/** Every dataset the product knows, in the order a sync fetches them: a set comes after the one it is asked for by. */
public final class Datasets {
    private static final List<Dataset> ALL = List.of(
            Subscriptions.DATASET,
            AzureUsage.DATASET,
            Referrals.DATASET,
            ProfileSearch.DATASET,
            IndirectResellers.DATASET,
            PartnerSpending.DATASET,
            CustomerSpending.DATASET,
            CustomerPeriod.DATASET,
            SubscriptionSpending.DATASET,
            SubscriptionPeriod.DATASET,
            ServiceSpending.DATASET,
            ResourceSpending.DATASET,
            MeterSpending.DATASET,
            LicenseDeployment.DATASET,
            LicenseUsage.DATASET,
            PartnerLicenseDeployment.DATASET,
            PartnerLicenseUsage.DATASET,
            CustomerLicenseDeployment.DATASET,
            CustomerLicenseUsage.DATASET,
            Activity.DATASET);

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    public static Optional<Dataset> byId(String id) {
        return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
