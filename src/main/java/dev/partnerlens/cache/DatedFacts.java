package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes the rows of dated facts: days are replaced, rows are never merged, as they have no key of their own. */
final class DatedFacts {
    private final Connection connection;
    private final Staging staging;
    private final int[] order;

    DatedFacts(Connection connection, Staging staging) {
        this.connection = connection;
        this.staging = staging;
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
        return replace(DayKey.first(days.from()), DayKey.after(days));
    }

    /** The same for rows without a date. */
    long replaceUndated() throws SQLException {
        return replace(DayKey.of(DayKey.NO_DAY, 0), DayKey.of(DayKey.NO_DAY + 1, 0));
    }

    private long replace(long from, long end) throws SQLException {
        FactTable table = staging.table();
        Sql.update(connection, "DELETE FROM " + table.name() + " WHERE _id >= ? AND _id < ?", from, end);
        int first = lowerBound(from);
        int last = lowerBound(end);
        LongRows rows = staging.rows();
        String columns = "_id, " + (table.shape() == FactTable.Shape.SERIES ? "_series, " : "")
                + table.columns(table.factPositions());
        long[] row = new long[rows.width()];
        try (RowInsert insert = new RowInsert(connection, table.name(), columns, row.length)) {
            long day = Long.MIN_VALUE;
            long place = 0;
            for (int i = first; i < last; i++) {
                rows.copy(order[i], row);
                long own = DayKey.dayOfTicks(row[0]);
                place = own == day ? place + 1 : 0;
                day = own;
                row[0] = DayKey.of(day, place);
                insert.add(row);
            }
            insert.finish();
        }
        return last - (long) first;
    }

    /** The first of the ordered rows whose day is the key's or later. */
    private int lowerBound(long key) {
        long day = DayKey.day(key);
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (DayKey.dayOfTicks(staging.rows().get(order[middle], 0)) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
