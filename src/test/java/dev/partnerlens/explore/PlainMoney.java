package dev.partnerlens.explore;

import static dev.partnerlens.explore.PlainKpis.id;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.ResourceSpending;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The definitions of the spending figures in plain loops over rows: the oracle. */
record PlainMoney(InventedPartner partner, List<Filter> filters) {
    static final Map<String, Listed> LISTS = Map.of(
            "spending.top-customers", new Listed(CustomerSpending.DATASET, CustomerSpending.ID),
            "spending.top-subscriptions", new Listed(SubscriptionSpending.DATASET, SubscriptionSpending.ID),
            "spending.top-services", new Listed(MeterSpending.DATASET, MeterSpending.CATEGORY),
            "spending.top-meters", new Listed(MeterSpending.DATASET, MeterSpending.METER_ID),
            "spending.top-resources", new Listed(ResourceSpending.DATASET, ResourceSpending.RESOURCE_URI));

    /** What a list is of. */
    record Listed(Dataset set, TextField key) {}

    /** Null where the definition refuses a number. */
    @Nullable
    BigDecimal value(String id) {
        Listed list = LISTS.get(id);
        if (list != null) {
            Set<String> listed = new HashSet<>();
            places(list).forEach((_, top) -> listed.addAll(top));
            return BigDecimal.valueOf(listed.size());
        }
        return switch (id) {
            case "spending.total" -> only(totals(CustomerSpending.DATASET));
            case "spending.partner-total" -> only(totals(PartnerSpending.DATASET));
            case "spending.over-budget" -> customers(1, null);
            case "spending.near-budget" -> customers(0.8, 1.0);
            case "spending.without-budget" -> {
                Set<String> without = new HashSet<>();
                for (Row row : rows(CustomerSpending.DATASET)) {
                    without.add(id(row, CustomerSpending.ID));
                }
                for (Row row : rows(CustomerSpending.DATASET)) {
                    if (row.number(CustomerSpending.BUDGET_AMOUNT) != null) {
                        without.remove(id(row, CustomerSpending.ID));
                    }
                }
                without.remove("");
                yield BigDecimal.valueOf(without.size());
            }
            case "spending.budget-used" -> used();
            case "spending.customers" -> above(CustomerSpending.DATASET, CustomerSpending.ID);
            case "spending.subscriptions" -> above(SubscriptionSpending.DATASET, SubscriptionSpending.ID);
            case "spending.trending-over" -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (Row row : rows(PartnerSpending.DATASET)) {
                    BigDecimal number = row.number(PartnerSpending.CUSTOMERS_TRENDING_OVER);
                    sum = number == null ? sum : sum.add(number);
                }
                yield sum;
            }
            default -> throw new IllegalArgumentException("No oracle for " + id);
        };
    }

    /** The sum of each currency of which any amount is known. */
    Map<String, BigDecimal> totals(Dataset set) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Row row : rows(set)) {
            BigDecimal cost = number(row, "totalCost");
            if (cost != null) {
                sums.merge(text(row, "currency"), cost, BigDecimal::add);
            }
        }
        return sums;
    }

    /** The five dearest in each currency, found by taking the dearest out again and again. */
    Map<String, List<String>> places(Listed list) {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        for (Row row : rows(list.set())) {
            BigDecimal cost = number(row, "totalCost");
            String raw = row.text(list.key());
            String key = list.key().exact() ? (raw == null ? "" : raw) : id(row, list.key());
            if (cost != null && (list.key().exact() || !key.isEmpty())) {
                sums.computeIfAbsent(text(row, "currency"), _ -> new HashMap<>())
                        .merge(key, cost, BigDecimal::add);
            }
        }
        Map<String, List<String>> places = new TreeMap<>();
        sums.values().forEach(left -> left.values().removeIf(cost -> cost.signum() <= 0));
        sums.values().removeIf(Map::isEmpty);
        sums.forEach((currency, left) -> {
            List<String> top = new ArrayList<>();
            while (top.size() < 5 && !left.isEmpty()) {
                String best = new TreeSet<>(left.keySet()).first();
                for (String other : new TreeSet<>(left.keySet())) {
                    if (left.getOrDefault(other, BigDecimal.ZERO).compareTo(left.getOrDefault(best, BigDecimal.ZERO))
                            > 0) {
                        best = other;
                    }
                }
                left.remove(best);
                top.add(best);
            }
            places.put(currency, top);
        });
        return places;
    }

    private static @Nullable BigDecimal only(Map<String, BigDecimal> sums) {
        return sums.size() > 1 ? null : sums.values().stream().findFirst().orElse(BigDecimal.ZERO);
    }

    private @Nullable BigDecimal used() {
        Map<String, BigDecimal> costs = new TreeMap<>();
        Map<String, BigDecimal> budgets = new TreeMap<>();
        for (Row row : rows(CustomerSpending.DATASET)) {
            BigDecimal cost = row.number(CustomerSpending.TOTAL_COST);
            BigDecimal budget = row.number(CustomerSpending.BUDGET_AMOUNT);
            if (cost != null && budget != null) {
                costs.merge(text(row, "currency"), cost, BigDecimal::add);
                budgets.merge(text(row, "currency"), budget, BigDecimal::add);
            }
        }
        BigDecimal cost = only(costs);
        BigDecimal budget = only(budgets);
        if (cost == null || budget == null || (!costs.isEmpty() && budget.signum() <= 0)) {
            return null;
        }
        return costs.isEmpty()
                ? BigDecimal.ZERO
                : cost.multiply(new BigDecimal(100)).divide(budget, MathContext.DECIMAL128);
    }

    /** Those whose cost is at least {@code from} budgets and at most {@code to}; above without an end. */
    private BigDecimal customers(double from, @Nullable Double to) {
        Set<String> found = new HashSet<>();
        for (Row row : rows(CustomerSpending.DATASET)) {
            BigDecimal cost = row.number(CustomerSpending.TOTAL_COST);
            BigDecimal budget = row.number(CustomerSpending.BUDGET_AMOUNT);
            if (cost == null || budget == null) {
                continue;
            }
            int low = cost.compareTo(budget.multiply(BigDecimal.valueOf(from)));
            boolean in = to == null
                    ? low > 0
                    : budget.signum() > 0 && low >= 0 && cost.compareTo(budget.multiply(BigDecimal.valueOf(to))) <= 0;
            if (in) {
                found.add(id(row, CustomerSpending.ID));
            }
        }
        found.remove("");
        return BigDecimal.valueOf(found.size());
    }

    private BigDecimal above(Dataset set, TextField key) {
        Set<String> found = new HashSet<>();
        for (Row row : rows(set)) {
            BigDecimal cost = number(row, "totalCost");
            if (cost != null && cost.signum() > 0) {
                found.add(id(row, key));
            }
        }
        found.remove("");
        return BigDecimal.valueOf(found.size());
    }

    private List<Row> rows(Dataset set) {
        return PlainFilters.keep(partner, set, filters);
    }

    private static @Nullable BigDecimal number(Row row, String name) {
        Field field = row.dataset().field(name).orElseThrow();
        return row.number((Measure) field);
    }

    private static String text(Row row, String name) {
        return id(row, (TextField) row.dataset().field(name).orElseThrow());
    }
}
