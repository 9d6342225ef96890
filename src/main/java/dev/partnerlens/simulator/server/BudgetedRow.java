package dev.partnerlens.simulator.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row whose budget is looked at or replaced; every other number keeps all its digits. */
record BudgetedRow(ObjectNode row) {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TRENDING = BigDecimal.valueOf(80);

    /** @param json a row, known to be one JSON object */
    static BudgetedRow of(String json) {
        return new BudgetedRow((ObjectNode) JSON.readTree(json));
    }

    /** Under either of the two spellings that the service's examples have. */
    Optional<BigDecimal> budget() {
        JsonNode budget = row.path("budget");
        return List.of("amount", "ammount").stream()
                .map(budget::path)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .findFirst();
    }

    String name() {
        return row.path(row.has("name") ? "name" : "resourceName").asString("");
    }

    String with(Optional<BigDecimal> amount) {
        // Only the summary of a customer from before Azure plans is published with this misspelling.
        boolean misspelt = row.has("currencyLocale") && !row.has("percentUsed");
        String spelling = misspelt ? "ammount" : "amount";
        for (String member : List.of("budget", "customerSpendingBudget")) {
            if (row.get(member) instanceof ObjectNode budget) {
                budget.remove(spelling);
                amount.ifPresent(some -> budget.put(spelling, some));
            }
        }
        if (row.has("percentUsed")) {
            BigDecimal cost = row.path("totalCost").decimalValue(BigDecimal.ZERO);
            row.put(
                    "percentUsed",
                    amount.filter(some -> some.signum() > 0)
                            .map(some -> cost.multiply(HUNDRED).divide(some, 2, RoundingMode.HALF_EVEN))
                            .orElse(BigDecimal.ZERO));
        }
        return JSON.writeValueAsString(row);
    }

    /** A partner's row with its counts of customers over and nearly over their budgets, from the customers' rows. */
    String counting(List<String> customers) {
        List<BigDecimal> used = customers.stream()
                .map(json -> of(json).row())
                .filter(one -> !one.path("isUpgraded").asBoolean(false))
                .map(one -> one.path("percentUsed").decimalValue(BigDecimal.ZERO))
                .toList();
        row.put(
                "customersOverBudget",
                used.stream().filter(one -> one.compareTo(HUNDRED) > 0).count());
        row.put(
                "customersTrendingOver",
                used.stream()
                        .filter(one -> one.compareTo(TRENDING) > 0 && one.compareTo(HUNDRED) <= 0)
                        .count());
        return JSON.writeValueAsString(row);
    }
}
