package dev.partnerlens.simulator.rows;

import java.util.List;
import java.util.Optional;

/** A path whose parts in braces stand for a customer and a subscription. */
public record V1Path(String template) {
    private static final String CUSTOMER = "{customerId}";
    private static final String SUBSCRIPTION = "{subscriptionId}";

    /** Whom a request with that path asks about; empty where the path is another one. A slash at the end counts for nothing. */
    public Optional<Owner> match(String path) {
        List<String> wanted = List.of(template.split("/", -1));
        List<String> given = List.of((path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", -1));
        if (given.size() != wanted.size()) {
            return Optional.empty();
        }
        String customer = "";
        String subscription = "";
        for (int i = 0; i < wanted.size(); i++) {
            switch (wanted.get(i)) {
                case CUSTOMER -> customer = given.get(i);
                case SUBSCRIPTION -> subscription = given.get(i);
                case String part -> {
                    if (!part.equalsIgnoreCase(given.get(i))) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(Owner.of(customer, subscription));
    }

    public boolean isBelowCustomer() {
        return template.contains(CUSTOMER);
    }

    public boolean isBelowSubscription() {
        return template.contains(SUBSCRIPTION);
    }
}
