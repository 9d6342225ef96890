package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.rows.JsonObject;
import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Records;
import dev.partnerlens.simulator.rows.V1Resource;
import dev.partnerlens.simulator.rows.V1Stock;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Customers' budgets: those the rows tell, and those that were set or removed since. */
final class BudgetBook {
    /** A budget that was changed. */
    record Change(String customerId, String customerName, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

    private final V1Stock stock;
    private final Map<Owner, Optional<BigDecimal>> written = new ConcurrentHashMap<>();
    private final Set<String> requests = new HashSet<>();

    BudgetBook(V1Stock stock) {
        this.stock = stock;
    }

    Optional<BigDecimal> budget(Owner customer) {
        Optional<BigDecimal> changed = written.get(customer);
        if (changed != null) {
            return changed;
        }
        return List.of(V1Resource.CUSTOMER_SPENDING, V1Resource.CUSTOMER_PERIOD).stream()
                .flatMap(resource -> stock.of(resource).of(customer).stream())
                .flatMap(row -> BudgetedRow.of(row.json()).budget().stream())
                .findFirst();
    }

    /** The row as it is sent now. */
    String asOfNow(V1Resource resource, Records.Entry row) {
        if (resource == V1Resource.PARTNER_SPENDING && !written.isEmpty()) {
            return BudgetedRow.of(row.json())
                    .counting(stock.of(V1Resource.CUSTOMER_SPENDING).all().stream()
                            .map(one -> asOfNow(V1Resource.CUSTOMER_SPENDING, one))
                            .toList());
        }
        Optional<BigDecimal> changed = written.get(row.owner());
        return changed == null || !resource.tellsBudget()
                ? row.json()
                : BudgetedRow.of(row.json()).with(changed);
    }

    /** The budget itself, as {@code method} was used to get or set it. */
    String resource(Owner customer, String method) {
        JsonObject json = new JsonObject();
        budget(customer).ifPresent(amount -> json.plain("amount", amount).plain("usageSpendingBudget", amount));
        return json.object("attributes", new JsonObject().text("objectType", "SpendingBudget"))
                .object("links", Link.selfOf("/v1/customers/" + customer.customerId() + "/usagebudget", method))
                .asText();
    }

    /**
     * Sets or removes a budget; a request that comes twice under one id is carried out once.
     *
     * @return what was changed; empty for a repeated request
     * @throws BadRequest where the body is no whole budget
     */
    synchronized Optional<Change> write(Owner customer, String body, Optional<String> requestId) {
        Optional<BigDecimal> amount = amount(body);
        if (requestId.isPresent() && !requests.add(requestId.get())) {
            return Optional.empty();
        }
        Optional<BigDecimal> before = budget(customer);
        written.put(customer, amount);
        String name = stock.of(V1Resource.CUSTOMER_SPENDING).of(customer).stream()
                .map(row -> BudgetedRow.of(row.json()).name())
                .findFirst()
                .orElse("");
        return Optional.of(new Change(customer.customerId(), name, before, amount));
    }

    /** Null removes; the documentation knows no other way. */
    private static Optional<BigDecimal> amount(String body) {
        JsonNode budget;
        try {
            budget = BudgetedRow.JSON.readTree(body);
        } catch (JacksonException broken) {
            throw BadRequest.input("body", "The body is not JSON.");
        }
        JsonNode amount = member(budget, "amount");
        JsonNode type = member(member(budget, "attributes"), "objectType");
        if (!type.isMissingNode() && !type.asString().equals("SpendingBudget")) {
            throw BadRequest.property("objectType", "The resource is no SpendingBudget.");
        }
        if (amount.isNull()) {
            return Optional.empty();
        }
        if (!amount.isNumber() || amount.decimalValue().signum() < 0) {
            throw BadRequest.property("amount", "The amount takes a number that is not negative, or null.");
        }
        return Optional.of(amount.decimalValue());
    }

    /** Whatever the case of its name: requests write it {@code Amount}, answers {@code amount}. */
    private static JsonNode member(JsonNode object, String name) {
        return object.propertyNames().stream()
                .filter(own -> own.equalsIgnoreCase(name))
                .findFirst()
                .map(object::path)
                .orElseGet(() -> object.path(name));
    }
}
