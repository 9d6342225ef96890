package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the cache knows of a set beside its rows: when it was tried, when it came whole, from when on there are rows. */
record SetNotes(Connection connection, Dataset dataset) {
    /** The newest attempt brought all there is. */
    void succeeded(long sync, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE dataset SET last_problem = NULL, last_problem_at = NULL, tried_at = ?, whole_at = ?,"
                        + " whole_sync = ? WHERE id = ?",
                at.toEpochMilli(),
                at.toEpochMilli(),
                sync,
                dataset.id());
    }

    /** The newest attempt brought the days it was asked for, which says nothing of the others. */
    void broughtNamedDays(long sync, Instant at) throws SQLException {
        Sql.update(connection, "UPDATE dataset SET tried_at = ? WHERE id = ?", at.toEpochMilli(), dataset.id());
        Sql.update(connection, "UPDATE sync_set SET named = 1 WHERE sync = ? AND dataset = ?", sync, dataset.id());
    }

    /** The newest attempt failed. A stopped one says nothing about the set, so the last real answer stays. */
    void failed(long sync, Problem problem, Instant at) throws SQLException {
        String kind = problem.getClass().getSimpleName();
        Sql.update(connection, "UPDATE dataset SET tried_at = ? WHERE id = ?", at.toEpochMilli(), dataset.id());
        if (!(problem instanceof Problem.Stopped)) {
            Sql.update(
                    connection,
                    "UPDATE dataset SET last_problem = ?, last_problem_at = ? WHERE id = ?",
                    kind,
                    at.toEpochMilli(),
                    dataset.id());
        }
        Sql.update(connection, """
            INSERT INTO sync_set (sync, dataset, rows, windows, problem) VALUES (?, ?, 0, 0, ?)
            ON CONFLICT DO UPDATE SET problem = excluded.problem\
            """, sync, dataset.id(), kind);
    }

    /**
     * A plan goes back to {@code firstDay}. An earlier one that was noted stays: days that were known to have rows and
     * never came are missing whatever the source tells today.
     */
    void planned(LocalDate firstDay) throws SQLException {
        Sql.update(
                connection,
                "UPDATE dataset SET first_day = MIN(COALESCE(first_day, ?), ?) WHERE id = ?",
                firstDay.toEpochDay(),
                firstDay.toEpochDay(),
                dataset.id());
    }

    /**
     * Takes back what windows filed under later days than {@code today} say of days after it: the clock has gone back, so
     * they were covered before they came. Only where there are no rows, as those tell that the day has been.
     *
     * @param sync the sync that takes it back
     */
    void takeBackDaysToCome(LocalDate today, long sync) throws SQLException {
        long day = today.toEpochDay();
        long newestRow = newestRow();
        Known.load(connection, dataset).end(connection, Math.max(day, newestRow) + 1, Long.MAX_VALUE, sync);
        Sql.update(
                connection,
                "DELETE FROM window WHERE dataset = ? AND filed_day > ? AND from_day > ? AND rows = 0",
                dataset.id(),
                day,
                day);
        if (newestRow <= day) {
            Sql.update(
                    connection,
                    "UPDATE window SET to_day = ? WHERE dataset = ? AND filed_day > ? AND from_day <= ? AND to_day > ?",
                    day,
                    dataset.id(),
                    day,
                    day,
                    day);
        }
    }

    /** The newest day with a row, of now or of earlier. */
    private long newestRow() throws SQLException {
        FactTable table = new FactTable(dataset);
        long newest = DayKey.NO_DAY;
        if (table.present(connection)) {
            newest = DayKey.day(Sql.number(
                    connection, "SELECT IFNULL(MAX(_id), ?) FROM " + table.name(), DayKey.of(DayKey.NO_DAY, 0)));
            if (table.pastPresent(connection)) {
                newest = Math.max(
                        newest,
                        DayKey.day(Sql.number(
                                connection,
                                "SELECT IFNULL(MAX(_id), ?) FROM " + table.past(),
                                DayKey.of(DayKey.NO_DAY, 0))));
            }
        }
        return newest;
    }

    /** The whole windows in the order of their days. */
    List<StoredWindow> windows() throws SQLException {
        List<StoredWindow> windows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT w.from_day, w.to_day, w.filed_day, w.rows, w.sync > COALESCE(d.whole_sync, 0)
                AND NOT EXISTS (SELECT 1 FROM sync_set s WHERE s.sync = w.sync AND s.dataset = w.dataset AND s.named = 1)
            FROM window w LEFT JOIN dataset d ON d.id = w.dataset WHERE w.dataset = ? ORDER BY w.from_day\
            """)) {
            statement.setString(1, dataset.id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    windows.add(new StoredWindow(
                            Windows.period(rows.getLong(1), rows.getLong(2)),
                            LocalDate.ofEpochDay(rows.getLong(3)),
                            rows.getLong(4),
                            rows.getInt(5) != 0));
                }
            }
        }
        return windows;
    }

    Attempt attempt() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT d.tried_at, d.whole_at, s.filed_day, d.last_problem FROM dataset d
            LEFT JOIN sync s ON s.number = d.whole_sync WHERE d.id = ?\
            """)) {
            statement.setString(1, dataset.id());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? new Attempt(
                                number(rows, 1).map(Instant::ofEpochMilli),
                                number(rows, 2).map(Instant::ofEpochMilli),
                                number(rows, 3).map(LocalDate::ofEpochDay),
                                Optional.ofNullable(rows.getString(4)))
                        : Attempt.NONE;
            }
        }
    }

    private static Optional<Long> number(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
