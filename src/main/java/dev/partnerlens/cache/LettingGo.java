package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Removes what a set holds from before a day, and what was noted about those days, as if the service had begun on that
 * day: what was let go is no gap. Rows without a date stay.
 */
final class LettingGo {
    private final Connection connection;
    private final FactTable set;
    private final LocalDate limit;

    /** @param limit the first day that is kept */
    LettingGo(Connection connection, Dataset dataset, LocalDate limit) {
        this.connection = connection;
        this.set = new FactTable(dataset);
        this.limit = limit;
    }

    /** To be called inside a transaction. @return rows removed, of now and of earlier */
    long run() throws SQLException {
        return set.shape() == FactTable.Shape.STANDING ? closedRows() : days();
    }

    private long days() throws SQLException {
        long from = DayKey.of(DayKey.NO_DAY + 1, 0);
        long end = DayKey.first(limit);
        long removed = 0;
        for (StoredTable table : StoredTable.all(connection, set)) {
            if (!table.name().equals(set.series())) {
                int rows = Sql.update(
                        connection, "DELETE FROM " + table.name() + " WHERE _id >= ? AND _id < ?", from, end);
                removed += table.has("_rows") ? 0 : rows;
            }
        }
        windows();
        ranges();
        Sql.update(
                connection,
                "UPDATE dataset SET first_day = ? WHERE id = ? AND first_day < ?",
                limit.toEpochDay(),
                id(),
                limit.toEpochDay());
        return removed;
    }

    /** A window that begins with the beginning holds no rows: the source had none, for whatever day. */
    private void windows() throws SQLException {
        long first = limit.toEpochDay();
        long beginning = StoredWindow.BEGINNING.toEpochDay();
        Sql.update(
                connection,
                "DELETE FROM window WHERE dataset = ? AND to_day < ? AND from_day <> ?",
                id(),
                first,
                beginning);
        Sql.update(
                connection,
                "DELETE FROM left_out_day WHERE dataset = ? AND day < ? AND day <> ?",
                id(),
                first,
                DayKey.NO_DAY);
        // What the source told was about all of the window's days together.
        Sql.update(
                connection,
                "UPDATE window SET from_day = ?, total = NULL, outside = 0, (rows, received, left_out) = (SELECT"
                        + " COUNT(*), COUNT(*), (SELECT IFNULL(SUM(d.rows), 0) FROM left_out_day d WHERE d.dataset ="
                        + " window.dataset AND d.day BETWEEN ? AND window.to_day) FROM " + rows()
                        + " WHERE _id >= ? AND _id < (to_day + 1) << ?)"
                        + " WHERE dataset = ? AND from_day < ? AND from_day <> ?",
                first,
                first,
                DayKey.first(limit),
                DayKey.PLACE_BITS,
                id(),
                first,
                beginning);
    }

    private String rows() throws SQLException {
        return set.present(connection) ? set.name() : "(SELECT 0 AS _id WHERE FALSE)";
    }

    /** Rows without a date, and a source without rows, are known of no day that could be let go. */
    private void ranges() throws SQLException {
        long first = limit.toEpochDay();
        String old = " WHERE dataset = ? AND from_day < ? AND from_day NOT IN (" + StoredWindow.BEGINNING.toEpochDay()
                + ", " + DayKey.NO_DAY + ")";
        Sql.update(connection, "DELETE FROM known" + old + " AND to_day < ?", id(), first, first);
        Sql.update(connection, "UPDATE known SET from_day = ?" + old, first, id(), first);
    }

    /**
     * Rows that a sync before the limit no longer found; what came after the first sync on a kept day is not old, whatever
     * day a clock that went wrong filed a later one under. Of the states before that sync too little is left to tell them,
     * so the syncs that stored them no longer count as having done so.
     */
    private long closedRows() throws SQLException {
        if (!set.present(connection)) {
            return 0;
        }
        long last = Sql.number(connection, """
            SELECT MAX(s.number) FROM sync s JOIN sync_set t ON t.sync = s.number
            WHERE t.dataset = ? AND t.windows > 0 AND s.number < COALESCE((
                SELECT MIN(k.number) FROM sync k JOIN sync_set u ON u.sync = k.number
                WHERE u.dataset = t.dataset AND u.windows > 0 AND k.filed_day >= ?), s.number + 1)\
            """, id(), limit.toEpochDay());
        int removed = Sql.update(connection, "DELETE FROM " + set.name() + " WHERE _until <= ?", last);
        if (removed > 0) {
            Sql.update(connection, "DELETE FROM sync_set WHERE dataset = ? AND sync < ?", id(), last);
        }
        return removed;
    }

    private String id() {
        return set.dataset().id();
    }
}
