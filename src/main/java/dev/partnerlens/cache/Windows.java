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
    private record Entry(long id, Period period) {}

    private final Connection connection;
    private final FactTable table;

    Windows(Connection connection, FactTable table) {
        this.connection = connection;
        this.table = table;
    }

    /** In the order of their days. */
    List<StoredWindow> all() throws SQLException {
        List<StoredWindow> windows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT from_day, to_day, filed_day, rows FROM window WHERE dataset = ? ORDER BY from_day")) {
            statement.setString(1, id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    windows.add(new StoredWindow(
                            period(rows.getLong(1), rows.getLong(2)),
                            LocalDate.ofEpochDay(rows.getLong(3)),
                            rows.getLong(4)));
                }
            }
        }
        return windows;
    }

    /**
     * Takes these days out of the windows that hold them; the other days of those windows stay whole. To be called once
     * the rows of these days are gone, as the windows left count theirs again.
     */
    void cut(Period days) throws SQLException {
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

    /** Marks the windows with rows among these days as ones that the source no longer bears out. */
    void dispute(Period days) throws SQLException {
        Sql.update(
                connection,
                "UPDATE window SET disputed = 1 WHERE dataset = ? AND from_day <= ? AND to_day >= ? AND rows > 0",
                id(),
                days.to().toEpochDay(),
                days.from().toEpochDay());
    }

    /** Forgets that the source once had no rows at all, which is over as soon as it has some. */
    void forgetNothing() throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM window WHERE dataset = ? AND from_day = ? AND rows = 0",
                id(),
                StoredWindow.BEGINNING.toEpochDay());
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
        // What the source told was about the days together.
        Sql.update(
                connection,
                "UPDATE window SET from_day = ?, to_day = ?, rows = ?, total = NULL WHERE id = ?",
                days.from().toEpochDay(),
                days.to().toEpochDay(),
                rows,
                window);
    }

    private String id() {
        return table.dataset().id();
    }

    static Period period(long from, long to) {
        return new Period(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }
}
