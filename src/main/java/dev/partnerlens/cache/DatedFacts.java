package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Writes the rows of dated facts. They have no key of their own, so days are replaced, rows never merged: the staged rows
 * of a day are held against the stored ones as a multiset over all columns. What both have stays as it is, what a fetch no
 * longer has is kept as past, what it has anew is marked as known since this sync.
 */
final class DatedFacts {
    private final Connection connection;
    private final Staging staging;
    private final long sync;
    private final long filed;
    private final int[] order;

    /** @param filed the day that counts as today: days after it have not begun and are not known, whatever came */
    DatedFacts(Connection connection, Staging staging, long sync, LocalDate filed) {
        this.connection = connection;
        this.staging = staging;
        this.sync = sync;
        this.filed = filed.toEpochDay();
        this.order = staging.order();
    }

    /** Whether rows are stored for these days and none are staged. */
    boolean wouldEmpty(Period days) throws SQLException {
        long from = DayKey.first(days.from());
        long end = DayKey.after(days);
        return lowerBound(from) == lowerBound(end)
                && Sql.number(
                                connection,
                                "SELECT EXISTS (SELECT 1 FROM "
                                        + staging.table().name() + " WHERE _id >= ? AND _id < ?)",
                                from,
                                end)
                        > 0;
    }

    /** Puts the staged rows of these days in the place of the stored ones. @return rows put */
    long replace(Period days) throws SQLException {
        return replace(days.from().toEpochDay(), days.to().toEpochDay());
    }

    /** The same for rows without a date. */
    long replaceUndated() throws SQLException {
        return replace(DayKey.NO_DAY, DayKey.NO_DAY);
    }

    private long replace(long firstDay, long lastDay) throws SQLException {
        long from = DayKey.of(firstDay, 0);
        long end = DayKey.of(lastDay + 1, 0);
        int first = lowerBound(from);
        int last = lowerBound(end);
        Known known = Known.load(connection, staging.dataset());
        try (DayTables tables = new DayTables(connection, staging.table())) {
            int at = first;
            long key = tables.next(from);
            if (key >= end && key < Long.MAX_VALUE) {
                tables.pack();
            }
            while (at < last || key < end) {
                long day = Math.min(at < last ? day(at) : Long.MAX_VALUE, key < end ? DayKey.day(key) : Long.MAX_VALUE);
                int after = at < last && day(at) == day ? lowerBound(DayKey.of(day + 1, 0)) : at;
                long before = known.since(day);
                long base = before == Known.NEVER && day <= filed ? sync : before;
                DayChange change = new DayChange(tables, day, base, sync);
                if (key < end && DayKey.day(key) == day) {
                    change.replace(tables.stored(day, before), staging.rows(), order, at, after);
                    key = tables.next(DayKey.of(day + 1, 0));
                } else {
                    change.fill(staging.rows(), order, at, after);
                }
                at = after;
            }
            tables.finish();
        }
        if (firstDay <= filed) {
            known.add(connection, firstDay, Math.min(lastDay, filed), sync);
        }
        return last - (long) first;
    }

    private long day(int place) {
        return DayKey.dayOfTicks(staging.rows().get(order[place], 0));
    }

    /** The first of the ordered rows whose day is the key's or later. */
    private int lowerBound(long key) {
        long day = DayKey.day(key);
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
