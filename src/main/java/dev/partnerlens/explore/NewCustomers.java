package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.column.Codes;
import dev.partnerlens.explore.column.DateColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * The day of each customer's first subscription of any kind: rows without a customer or a date tell none. Filters choose
 * customers, never which of a customer's subscriptions came first.
 */
record NewCustomers(Collection<Integer> firstDays) {
    private static final int NEVER = Integer.MAX_VALUE;

    static NewCustomers of(Lens lens) {
        return lens.once(NewCustomers.class, "", () -> firstDays(lens));
    }

    private static NewCustomers firstDays(Lens lens) {
        SetRows all = lens.allSubscriptions();
        BitSet chosen = lens.ids(lens.subscriptions(), Subscriptions.CUSTOMER_TENANT_ID);
        DateColumn created = all.table().date(Subscriptions.CREATION_DATE);
        Codes customers = all.table().text(Subscriptions.CUSTOMER_TENANT_ID).codes();
        int[] numbers = lens.practice().ids().numbers(all.table(), Subscriptions.CUSTOMER_TENANT_ID);
        int[] first = new int[chosen.length()];
        Arrays.fill(first, NEVER);
        for (int row = 0; row < all.rows().size(); row++) {
            int number = numbers[customers.get(all.rows().row(row))];
            int day = created.day(all.rows().row(row));
            if (number != Ids.NOBODY && chosen.get(number) && day != DateColumn.NO_DAY) {
                first[number] = Math.min(first[number], day);
            }
        }
        return new NewCustomers(
                Arrays.stream(first).filter(day -> day != NEVER).boxed().toList());
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
