package dev.partnerlens.explore.news;

import static dev.partnerlens.core.dataset.CustomerSpending.BUDGET_AMOUNT;
import static dev.partnerlens.core.dataset.CustomerSpending.PERCENT_USED;

import dev.partnerlens.core.Row;
import java.math.BigDecimal;
import java.util.List;

/** What happens to budgets. A budget of 0 is none. */
final class SpendingKinds {
    static final List<Kind> ALL = List.of(
            reached("budget-reached-100", 97, 100),
            reached("budget-reached-80", 82, 80),
            Kind.turned("budget-set", 58, BUDGET_AMOUNT, (before, after) -> !budget(before) && budget(after)),
            Kind.turned("budget-removed", 64, BUDGET_AMOUNT, (before, after) -> budget(before) && !budget(after)),
            Kind.more("budget-raised", 47, BUDGET_AMOUNT),
            Kind.fewer("budget-lowered", 49, BUDGET_AMOUNT));

    private SpendingKinds() {}

    private static boolean budget(Row row) {
        return Kind.number(row, BUDGET_AMOUNT).signum() > 0;
    }

    private static Kind reached(String id, int weight, int percent) {
        BigDecimal mark = BigDecimal.valueOf(percent);
        return Kind.turned(
                id,
                weight,
                PERCENT_USED,
                (before, after) -> budget(after)
                        && Kind.number(before, PERCENT_USED).compareTo(mark) < 0
                        && Kind.number(after, PERCENT_USED).compareTo(mark) >= 0);
    }
}
