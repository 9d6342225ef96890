package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.column.DateColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Who came, stayed and left, told by all of a customer's subscriptions: filters choose customers, never which of a
 * customer's subscriptions keep it.
 */
record CustomerLives(SetRows all, Set<String> chosen) {
    static CustomerLives of(Lens lens) {
        return new CustomerLives(lens.allSubscriptions(), lens.subscriptions().ids(Subscriptions.CUSTOMER_TENANT_ID));
    }

    /** Those with a subscription alive in the period and none that outlives it. */
    Reading left(Period period) {
        DateColumn created = all.table().date(Subscriptions.CREATION_DATE);
        DateColumn ended = all.table().date(Subscriptions.DEPROVISIONED_DATE);
        Set<String> gone = customers(row -> Alive.in(period, created.day(row), ended.day(row)));
        gone.removeAll(customers(outliving(all, period)));
        return Reading.count(gone.size());
    }

    /** Of those that had a subscription when the period began, the part that still has one after it, or its opposite. */
    Reading rate(Period period, boolean kept) {
        Set<String> atStart = customers(aliveBefore(all, period));
        Set<String> stayed = new HashSet<>(atStart);
        stayed.retainAll(customers(outliving(all, period)));
        return Reading.percent(kept ? stayed.size() : atStart.size() - stayed.size(), atStart.size());
    }

    private Set<String> customers(IntPredicate test) {
        Set<String> ids = new HashSet<>(all.where(test).ids(Subscriptions.CUSTOMER_TENANT_ID));
        ids.retainAll(chosen);
        return ids;
    }

    /** Created before the period and not deprovisioned before it. */
    static IntPredicate aliveBefore(SetRows rows, Period period) {
        DateColumn created = rows.table().date(Subscriptions.CREATION_DATE);
        DateColumn ended = rows.table().date(Subscriptions.DEPROVISIONED_DATE);
        return row ->
                created.day(row) < period.from().toEpochDay() && Alive.in(period, created.day(row), ended.day(row));
    }

    /** Created by the last day of the period and not deprovisioned by then. */
    static IntPredicate outliving(SetRows rows, Period period) {
        DateColumn created = rows.table().date(Subscriptions.CREATION_DATE);
        DateColumn ended = rows.table().date(Subscriptions.DEPROVISIONED_DATE);
        long last = period.to().toEpochDay();
        return row -> created.day(row) != DateColumn.NO_DAY
                && created.day(row) <= last
                && (ended.day(row) == DateColumn.NO_DAY || ended.day(row) > last);
    }
}
