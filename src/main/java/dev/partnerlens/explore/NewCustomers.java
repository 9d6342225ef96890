package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.TextColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The day of each customer's first subscription of any kind: rows without a customer or a date tell none. Filters choose
 * customers, never which of a customer's subscriptions came first.
 */
record NewCustomers(Collection<Integer> firstDays) {
    static NewCustomers of(Lens lens) {
        SetRows all = lens.allSubscriptions();
        Set<String> chosen = lens.subscriptions().ids(Subscriptions.CUSTOMER_TENANT_ID);
        DateColumn created = all.table().date(Subscriptions.CREATION_DATE);
        TextColumn customers = all.table().text(Subscriptions.CUSTOMER_TENANT_ID);
        Map<String, Integer> firstDay = new HashMap<>();
        for (int i = 0; i < all.rows().size(); i++) {
            int row = all.rows().row(i);
            String customer = customers.folded(customers.codes().get(row));
            if (customer != null && chosen.contains(customer) && created.day(row) != DateColumn.NO_DAY) {
                firstDay.merge(customer, created.day(row), Math::min);
            }
        }
        return new NewCustomers(firstDay.values());
    }

    long in(Period period) {
        return firstDays.stream()
                .filter(day ->
                        day >= period.from().toEpochDay() && day <= period.to().toEpochDay())
                .count();
    }

    long[] byDay(Period period) {
        long[] counts = new long[(int) period.days()];
        for (int day : firstDays) {
            long index = day - period.from().toEpochDay();
            if (index >= 0 && index < counts.length) {
                counts[(int) index]++;
            }
        }
        return counts;
    }
}
