package dev.partnerlens.explore;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.column.DateColumn;
import dev.partnerlens.explore.column.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The Azure subscriptions behind the KPIs of the usage tab, and which of them live without usage. */
record AzureSubscriptions(Lens lens, SetRows rows) {
    static AzureSubscriptions of(Lens lens) {
        return lens.once(AzureSubscriptions.class, "", () -> {
            SetRows all = lens.subscriptions();
            return new AzureSubscriptions(
                    lens, all.where(all.is(Subscriptions.SUBSCRIPTION_TYPE, Subscriptions.AZURE)));
        });
    }

    long count(IntPredicate test) {
        return rows.count(test);
    }

    /** Created on or before the period's last day and not deprovisioned before its first. */
    SetRows alive(Period period) {
        DateColumn created = rows.table().date(Subscriptions.CREATION_DATE);
        DateColumn deprovisioned = rows.table().date(Subscriptions.DEPROVISIONED_DATE);
        return lens.once(
                SetRows.class,
                period,
                () -> rows.where(row -> Alive.in(period, created.day(row), deprovisioned.day(row))));
    }

    /** Deprovisioned on or before the period's last day. */
    long deprovisionedBy(Period period) {
        DateColumn deprovisioned = rows.table().date(Subscriptions.DEPROVISIONED_DATE);
        long last = period.to().toEpochDay();
        return rows.count(row -> deprovisioned.day(row) != DateColumn.NO_DAY && deprovisioned.day(row) <= last);
    }

    /** Customers with one alive in the period, less those with usage in it. */
    long customersWithoutUsage(Period period) {
        BitSet customers = lens.ids(alive(period), Subscriptions.CUSTOMER_TENANT_ID);
        customers.andNot(lens.used(AzureUsage.CUSTOMER_TENANT_ID, period));
        return customers.cardinality();
    }

    /** Those alive in the period without usage in it. */
    SetRows withoutUsage(Period period) {
        BitSet used = lens.used(AzureUsage.SUBSCRIPTION_ID, period);
        return alive(period).where(lens.among(rows, Subscriptions.ID, used).negate());
    }

    /** What the list of subscriptions without usage tells of each. */
    static List<Map<String, @Nullable Object>> items(SetRows listed) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        RowView view = TableRows.of(listed.table(), listed.rows());
        for (int row = 0; row < view.size(); row++) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            for (var field : List.of(
                    Subscriptions.CUSTOMER_TENANT_ID,
                    Subscriptions.CUSTOMER_NAME,
                    Subscriptions.ID,
                    Subscriptions.FRIENDLY_NAME,
                    Subscriptions.PRODUCT_NAME,
                    Subscriptions.STATUS)) {
                item.put(field.name(), view.value(row, field));
            }
            item.put(
                    Subscriptions.CREATION_DATE.name(),
                    listed.table()
                            .date(Subscriptions.CREATION_DATE)
                            .dayOf(listed.rows().row(row)));
            items.add(item);
        }
        return items;
    }

    /** How many were alive on each day of the period. */
    long[] aliveByDay(Period period) {
        DateColumn created = rows.table().date(Subscriptions.CREATION_DATE);
        DateColumn deprovisioned = rows.table().date(Subscriptions.DEPROVISIONED_DATE);
        SetRows alive = alive(period);
        int first = (int) period.from().toEpochDay();
        int days = (int) period.days();
        long[] perDay = new long[days + 1];
        for (int i = 0; i < alive.rows().size(); i++) {
            int row = alive.rows().row(i);
            int from = Math.max(0, created.day(row) - first);
            int to = deprovisioned.day(row) == DateColumn.NO_DAY
                    ? days
                    : Math.min(days, deprovisioned.day(row) - first + 1);
            if (from < to) {
                perDay[from]++;
                perDay[to]--;
            }
        }
        return Days.runningTotal(perDay, days);
    }

    /** How many were deprovisioned on each day of the period or, where that is known, came to stand suspended on it. */
    long[] deprovisionedOrSuspendedByDay(Suspensions suspensions, Period period) {
        long[] counts = Days.count(rows.table().date(Subscriptions.DEPROVISIONED_DATE), rows.rows(), period);
        DateColumn deprovisioned = rows.table().date(Subscriptions.DEPROVISIONED_DATE);
        eachSuspension(suspensions, period, (row, day) -> {
            // One that went both ways on one day is still one.
            if (deprovisioned.day(row) != day.toEpochDay()) {
                counts[index(period, day)]++;
            }
        });
        return counts;
    }

    /** How many came to stand suspended on each day of the period, {@link Measured.Daily#NOT_KNOWN} for days before. */
    long[] suspendedByDay(Suspensions suspensions, Period period) {
        long[] counts = new long[(int) period.days()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = suspensions.knownOn(period.from().plusDays(i)) ? 0 : Measured.Daily.NOT_KNOWN;
        }
        eachSuspension(suspensions, period, (_, day) -> counts[index(period, day)]++);
        return counts;
    }

    private void eachSuspension(Suspensions suspensions, Period period, SuspensionVisitor visitor) {
        TextColumn ids = rows.table().text(Subscriptions.ID);
        for (int i = 0; i < rows.rows().size(); i++) {
            int row = rows.rows().row(i);
            for (LocalDate day : suspensions.of(ids.value(row))) {
                if (period.contains(day)) {
                    visitor.visit(row, day);
                }
            }
        }
    }

    private static int index(Period period, LocalDate day) {
        return (int) (day.toEpochDay() - period.from().toEpochDay());
    }

    /** Takes a row and a day on which it came to stand suspended. */
    @FunctionalInterface
    private interface SuspensionVisitor {
        void visit(int row, LocalDate day);
    }
}
