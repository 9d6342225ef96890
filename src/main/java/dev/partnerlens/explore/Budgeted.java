package dev.partnerlens.explore;

import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.explore.column.DecimalColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Customers' cost beside their budgets: a customer is over budget whose cost is above it, and near it from 80 percent of
 * it on. The service publishes no threshold for "near".
 */
record Budgeted(SetRows rows, DecimalColumn cost, DecimalColumn budget) {
    private static final BigDecimal NEAR = new BigDecimal("0.8");

    static Budgeted of(Lens lens) {
        SetRows all = lens.rows(CustomerSpending.DATASET);
        DecimalColumn cost = all.table().decimal(CustomerSpending.TOTAL_COST);
        DecimalColumn budget = all.table().decimal(CustomerSpending.BUDGET_AMOUNT);
        return new Budgeted(all.where(row -> !cost.isAbsent(row) && !budget.isAbsent(row)), cost, budget);
    }

    NowReading over() {
        return customers((spent, limit) -> spent.compareTo(limit) > 0);
    }

    NowReading near() {
        return customers((spent, limit) ->
                limit.signum() > 0 && spent.compareTo(limit) <= 0 && spent.compareTo(limit.multiply(NEAR)) >= 0);
    }

    /** The customers, those who used most of their budget first. */
    private NowReading customers(BiPredicate<BigDecimal, BigDecimal> test) {
        SetRows found = rows.where(row -> test.test(number(cost, row), number(budget, row)));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < found.rows().size(); i++) {
            order.add(found.rows().row(i));
        }
        order.sort(Comparator.comparing((Integer row) -> used(row)).reversed());
        return NowReading.count(found.ids(CustomerSpending.ID).size())
                .listing(order.stream().map(this::item).toList());
    }

    private Map<String, @Nullable Object> item(int row) {
        return new Item()
                .put(CustomerSpending.ID, rows.table().text(CustomerSpending.ID).value(row))
                .put(
                        CustomerSpending.NAME,
                        rows.table().text(CustomerSpending.NAME).value(row))
                .put(
                        CustomerSpending.CURRENCY,
                        rows.table().text(CustomerSpending.CURRENCY).value(row))
                .put(CustomerSpending.TOTAL_COST, number(cost, row))
                .put(CustomerSpending.BUDGET_AMOUNT, number(budget, row))
                .put(CustomerSpending.PERCENT_USED, number(budget, row).signum() > 0 ? used(row) : null)
                .built();
    }

    /** A budget of nothing is used up by anything. */
    private BigDecimal used(int row) {
        BigDecimal limit = number(budget, row);
        return limit.signum() > 0 ? Reading.percent(number(cost, row), limit) : BigDecimal.valueOf(Long.MAX_VALUE);
    }

    private static BigDecimal number(DecimalColumn column, int row) {
        BigDecimal number = column.value(row);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The part of all budgets that is used, in each currency on its own. */
    NowReading share() {
        List<Total> totals = Total.of(
                rows,
                List.of(CustomerSpending.CURRENCY),
                List.of(),
                CustomerSpending.TOTAL_COST,
                CustomerSpending.BUDGET_AMOUNT);
        List<Map<String, @Nullable Object>> items = totals.stream()
                .map(total -> new Item()
                        .put(CustomerSpending.CURRENCY, total.texts().getFirst())
                        .put(CustomerSpending.TOTAL_COST, total.sum(0))
                        .put(CustomerSpending.BUDGET_AMOUNT, total.sum(1))
                        .put(CustomerSpending.PERCENT_USED, percent(total))
                        .built())
                .toList();
        BigDecimal value = switch (totals.size()) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> percent(totals.getFirst());
            default -> null;
        };
        return new NowReading(value, rows.rows().size(), Cost.currency(totals), items);
    }

    private static @Nullable BigDecimal percent(Total total) {
        return total.sum(1).signum() > 0 ? Reading.percent(total.sum(0), total.sum(1)) : null;
    }

    /** Customers of whom no row has a budget. */
    static NowReading without(Lens lens) {
        SetRows all = lens.rows(CustomerSpending.DATASET);
        DecimalColumn budget = all.table().decimal(CustomerSpending.BUDGET_AMOUNT);
        Set<String> customers = new HashSet<>(all.ids(CustomerSpending.ID));
        customers.removeAll(all.where(row -> !budget.isAbsent(row)).ids(CustomerSpending.ID));
        return NowReading.count(customers.size());
    }
}
