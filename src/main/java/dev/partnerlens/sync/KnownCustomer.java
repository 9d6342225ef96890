package dev.partnerlens.sync;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.CustomerSpending;
import java.util.Optional;

/**
 * What the cache knows of a customer whose budget is looked at.
 *
 * @param currency the code of the customer's currency, or its locale where the service gave only that
 */
public record KnownCustomer(String id, Optional<String> name, Optional<String> currency) {
    /** Nothing but the id where the customer is not in the cache. */
    static KnownCustomer in(CodedSource source, String id) {
        if (source.freshness(CustomerSpending.DATASET).standing() != Standing.FETCHED) {
            return new KnownCustomer(id, Optional.empty(), Optional.empty());
        }
        return CachedRows.of(source, CustomerSpending.DATASET).stream()
                .filter(row -> id.equalsIgnoreCase(row.text(CustomerSpending.ID)))
                .findFirst()
                .map(row -> of(id, row))
                .orElseGet(() -> new KnownCustomer(id, Optional.empty(), Optional.empty()));
    }

    private static KnownCustomer of(String id, Row row) {
        return new KnownCustomer(
                id,
                Optional.ofNullable(row.text(CustomerSpending.NAME)),
                Optional.ofNullable(row.text(CustomerSpending.CURRENCY)));
    }
}
