package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.Directory;
import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Refusal;
import dev.partnerlens.simulator.rows.V1Resource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom the invented partner sells to, and what for. */
record Known(Clientele clientele, List<Subscription> subscriptions, List<Bill> bills) implements Directory {
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public Optional<Refusal> refusal(V1Resource resource, Owner owner) {
        if (!resource.path().isBelowCustomer()) {
            return Optional.empty();
        }
        Optional<Refusal> stranger = stranger(owner.customerId());
        if (stranger.isPresent()) {
            return stranger;
        }
        Optional<Bill> bill = bills.stream()
                .filter(one -> one.customer().tenantId().equalsIgnoreCase(owner.customerId()))
                .findFirst();
        if (resource == V1Resource.CUSTOMER_PERIOD) {
            return bill.filter(Bill::isUsed).isPresent() ? Optional.empty() : Optional.of(Refusal.NO_USAGE);
        }
        return resource.path().isBelowSubscription() ? refusal(resource, bill, owner) : Optional.empty();
    }

    /** Another partner's customer is known to the service, and told apart from a tenant that nobody knows. */
    private Optional<Refusal> stranger(String customerId) {
        if (!GUID.matcher(customerId).matches()) {
            return Optional.of(Refusal.NO_GUID);
        }
        if (clientele.customers().stream().anyMatch(one -> one.tenantId().equalsIgnoreCase(customerId))) {
            return Optional.empty();
        }
        boolean reseller =
                clientele.resellers().stream().anyMatch(one -> one.tenantId().equalsIgnoreCase(customerId));
        return Optional.of(reseller ? Refusal.NO_RELATIONSHIP : Refusal.NO_TENANT);
    }

    private Optional<Refusal> refusal(V1Resource resource, Optional<Bill> bill, Owner owner) {
        Optional<Plan> plan = bill.stream()
                .flatMap(one -> one.plans().stream())
                .filter(one -> one.id().equalsIgnoreCase(owner.subscriptionId()))
                .findFirst();
        if (plan.isEmpty()) {
            return Optional.of(unbilled(owner));
        }
        boolean fits = switch (resource) {
            case SERVICE_SPENDING -> plan.get().legacy();
            case RESOURCE_SPENDING -> !plan.get().legacy();
            default -> true;
        };
        return fits ? Optional.empty() : Optional.of(Refusal.NOT_AZURE);
    }

    /** An Azure subscription inside a plan is no subscription of Partner Center, so its id is unknown there. */
    private Refusal unbilled(Owner owner) {
        return subscriptions.stream()
                .filter(one -> one.id().equalsIgnoreCase(owner.subscriptionId())
                        && one.customer().tenantId().equalsIgnoreCase(owner.customerId()))
                .findFirst()
                .map(one -> {
                    if (one.consumption() == null) {
                        return Refusal.NOT_AZURE;
                    }
                    return one.life().deprovisioned() == null ? Refusal.NO_SUBSCRIPTION : Refusal.NOT_ACTIVE;
                })
                .orElse(Refusal.NO_SUBSCRIPTION);
    }
}
