package dev.partnerlens.cache;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.RowFeed.Fetched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The book of windows of one set: which days are stored whole, since when, and what was told about them. */
final class Windows {
    private static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    /** Rows of a set's days that were left out. */
    private static final String LEFT_OUT =
            "(SELECT IFNULL(SUM(d.rows), 0) FROM left_out_day d WHERE d.dataset = ? AND d.day BETWEEN ? AND ?)";

    private record Entry(long id, Period period) {}

    private final Connection connection;
    private final FactTable table;

    Windows(Connection connection, FactTable table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * Takes these days out of the windows that hold them; the other days of those windows stay whole. To be called once
     * the rows of these days are gone, as the windows left count theirs again.
     *
     * @param sync the sync that replaces these days
     */
    void cut(Period days, long sync) throws SQLException {
        keepDoubts(days, sync);
        for (Entry window : overlapping(days)) {
            Period period = window.period();
            boolean before = period.from().isBefore(days.from());
            boolean after = period.to().isAfter(days.to());
            if (before && after) {
                shrink(copy(window.id()), new Period(days.to().plusDays(1), period.to()));
            }
            if (before) {
                shrink(window.id(), new Period(period.from(), days.from().minusDays(1)));
            } else if (after) {
                shrink(window.id(), new Period(days.to().plusDays(1), period.to()));
            } else {
                Sql.update(connection, "DELETE FROM window WHERE id = ?", window.id());
            }
        }
    }

    /** Takes out every window, as one of all days takes their place. */
    void clear(long sync) throws SQLException {
        keepDoubts(ALWAYS, sync);
        Sql.update(connection, "DELETE FROM window WHERE dataset = ?", id());
    }

    /** That a window was in doubt is part of what was known before this sync. */
    private void keepDoubts(Period days, long sync) throws SQLException {
        Sql.update(
                connection, """
                INSERT INTO once_doubted (dataset, since, until, disputed, set_aside)
                SELECT dataset, sync, ?, disputed, aside FROM (
                    SELECT *, (SELECT IFNULL(SUM(s.rows), 0) FROM set_aside s WHERE s.window = w.id) AS aside
                    FROM window w WHERE dataset = ? AND from_day <= ? AND to_day >= ? AND sync < ?)
                WHERE disputed = 1 OR aside > 0\
                """, sync, id(), days.to().toEpochDay(), days.from().toEpochDay(), sync);
    }

    /** Marks the windows with rows among these days as ones that the source no longer bears out. */
    void dispute(Period days) throws SQLException {
        Sql.update(
                connection,
                "UPDATE window SET disputed = 1 WHERE dataset = ? AND from_day <= ? AND to_day >= ? AND rows > 0",
                id(),
                days.to().toEpochDay(),
                days.from().toEpochDay());
    }

    /**
     * Forgets that the source once had no rows at all, which is over as soon as it has some: it is asked about its days
     * from the first one on then. That it was known until {@code sync} stays known.
     */
    void forgetNothing(long sync) throws SQLException {
        long beginning = StoredWindow.BEGINNING.toEpochDay();
        String nothing = " FROM window WHERE dataset = ? AND from_day = ? AND rows = 0";
        if (Sql.number(connection, "SELECT COUNT(*)" + nothing, id(), beginning) > 0) {
            long end = Sql.number(connection, "SELECT to_day" + nothing, id(), beginning);
            Known.load(connection, table.dataset()).end(connection, beginning, end, sync);
            Sql.update(connection, "DELETE" + nothing, id(), beginning);
        }
    }

    /** Books these days as whole, and tells the new window's id. */
    long add(Period days, Stamp stamp, long rows, Fetched fetched) throws SQLException {
        OptionalLong total = fetched.total();
        Sql.update(
                connection,
                """
                INSERT INTO window (dataset, from_day, to_day, filed_day, fetched_at, sync, rows, received, outside, total, disputed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id(),
                days.from().toEpochDay(),
                days.to().toEpochDay(),
                stamp.filed().toEpochDay(),
                stamp.at().toEpochMilli(),
                stamp.sync(),
                rows,
                fetched.received(),
                fetched.outside(),
                total.isPresent() ? total.getAsLong() : null,
                fetched.disputed() ? 1 : 0);
        return Sql.number(connection, "SELECT last_insert_rowid()");
    }

    /** Books rows that came with a window and were left out on the user's wish. */
    void leftOut(long window, Period days, Staging staging) throws SQLException {
        if (table.shape() != FactTable.Shape.STANDING) {
            Sql.update(
                    connection,
                    "DELETE FROM left_out_day WHERE dataset = ? AND day BETWEEN ? AND ?",
                    id(),
                    days.from().toEpochDay(),
                    days.to().toEpochDay());
            for (var day : staging.leftOutByDay(days).entrySet()) {
                Sql.update(
                        connection,
                        "INSERT INTO left_out_day (dataset, day, rows) VALUES (?, ?, ?)",
                        id(),
                        day.getKey().toEpochDay(),
                        day.getValue());
            }
        }
        long rows = staging.leftOut(days);
        if (rows > 0) {
            Sql.update(connection, "UPDATE window SET left_out = ? WHERE id = ?", rows, window);
        }
    }

    /** Books what else the fetch told, with the window that it is replaced with. */
    void note(long window, Staging staging) throws SQLException {
        for (var reason : staging.setAside().entrySet()) {
            Sql.update(
                    connection,
                    "INSERT INTO set_aside (window, field, reason, rows) VALUES (?, ?, ?, ?)",
                    window,
                    reason.getKey().field(),
                    reason.getKey().reason(),
                    reason.getValue());
        }
        for (var field : staging.unknown().entrySet()) {
            Sql.update(
                    connection,
                    "INSERT INTO unknown_field (window, field, rows) VALUES (?, ?, ?)",
                    window,
                    field.getKey(),
                    field.getValue());
        }
    }

    private List<Entry> overlapping(Period days) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, from_day, to_day FROM window WHERE dataset = ? AND from_day <= ? AND to_day >= ?")) {
            Sql.bind(statement, id(), days.to().toEpochDay(), days.from().toEpochDay());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getLong(1), period(rows.getLong(2), rows.getLong(3))));
                }
            }
        }
        return entries;
    }

    private long copy(long window) throws SQLException {
        String columns =
                "dataset, from_day, to_day, filed_day, fetched_at, sync, rows, received, outside, total, disputed";
        Sql.update(
                connection,
                "INSERT INTO window (" + columns + ") SELECT " + columns + " FROM window WHERE id = ?",
                window);
        return Sql.number(connection, "SELECT last_insert_rowid()");
    }

    private void shrink(long window, Period days) throws SQLException {
        long rows = Sql.number(
                connection,
                "SELECT COUNT(*) FROM " + table.name() + " WHERE _id >= ? AND _id < ?",
                DayKey.first(days.from()),
                DayKey.after(days));
        // What the source told was about the days together, so of these alone only what is stored is known.
        Sql.update(
                connection,
                "UPDATE window SET from_day = ?, to_day = ?, rows = ?, received = ?, outside = 0, total = NULL,"
                        + " left_out = " + LEFT_OUT + " WHERE id = ?",
                days.from().toEpochDay(),
                days.to().toEpochDay(),
                rows,
                rows,
                id(),
                days.from().toEpochDay(),
                days.to().toEpochDay(),
                window);
    }

    private String id() {
        return table.dataset().id();
    }

    static Period period(long from, long to) {
        return new Period(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }
}
