package dev.partnerlens.simulator.rows;

import java.util.Optional;

/** Knows for whom the service answers at all. */
public interface Directory {
    /** Lets everybody in: rows of a file say all that is known. */
    Directory OPEN = (resource, owner) -> Optional.empty();

    /** Why the resource is not told about; empty where it is. */
    Optional<Refusal> refusal(V1Resource resource, Owner owner);

    /** Why a customer's budget is not told; by default as any other resource of the customer that needs no usage. */
    default Optional<Refusal> budgetRefusal(Owner customer) {
        return refusal(V1Resource.SUBSCRIPTION_SPENDING, customer);
    }
}
