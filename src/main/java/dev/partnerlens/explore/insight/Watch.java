package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import java.util.List;
import java.util.Optional;

/**
 * Which series of a set are looked at: one for each combination of values, and for each unit.
 *
 * @param dataset one whose rows come by date
 * @param by what tells series apart; the first is whom they belong to
 * @param measure what is added up a day; empty counts rows
 */
public record Watch(Dataset dataset, List<TextField> by, Optional<Measure> measure) {
    /**
     * Usage of each customer's subscription and kind of meter. By subscription, because there a partner can do something,
     * and because what one of ten subscriptions does drowns in their sum. By category rather than by each meter, because a
     * machine that gets another size, or moves to another place, leaves one meter for another and nothing has happened.
     */
    public static final Watch USAGE = new Watch(
            AzureUsage.DATASET,
            List.of(AzureUsage.CUSTOMER_TENANT_ID, AzureUsage.SUBSCRIPTION_ID, AzureUsage.METER_CATEGORY),
            Optional.of(AzureUsage.QUANTITY));

    public Watch {
        by = List.copyOf(by);
    }

    /** The series that tell what everybody did on a day: those of {@link #USAGE} where it is about usage. */
    Watch everybody() {
        return dataset == AzureUsage.DATASET ? USAGE : this;
    }

    /** The same told apart by other fields. */
    public Watch by(List<TextField> others) {
        return new Watch(dataset, others, measure);
    }
}
