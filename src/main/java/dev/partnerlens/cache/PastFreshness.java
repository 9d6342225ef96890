package dev.partnerlens.cache;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was known of one set at a moment. Which fields the service has sent and how far back it was asked is told as of
 * today; a window that fell into doubt later counts as doubtful from its beginning.
 */
final class PastFreshness {
    private final Connection connection;
    private final FactTable table;
    private final Dataset dataset;
    private final long moment;
    private final LocalDate day;

    /** @param day the day that counts as today */
    PastFreshness(Connection connection, Dataset dataset, long moment, LocalDate day) {
        this.connection = connection;
        this.table = new FactTable(dataset);
        this.dataset = dataset;
        this.moment = moment;
        this.day = day;
    }

    Freshness read() throws SQLException {
        // The newest sync by then that stored anything whole.
        long newest = Sql.number(
                connection,
                "SELECT MAX(sync) FROM sync_set WHERE dataset = ? AND windows > 0 AND sync <= ?",
                dataset.id(),
                moment);
        boolean stored = newest > 0;
        Optional<String> problem = problem();
        Coverage covered = covered(newest);
        FreshnessReading today = new FreshnessReading(connection, dataset);
        return new Freshness(
                FreshnessReading.standing(stored, problem),
                stored ? Optional.of(fetchedAt(newest)) : Optional.empty(),
                covered.last(),
                covered.days(),
                today.begins(),
                stored ? rows() : 0,
                today.delivered(),
                inDoubt("SUM(set_aside)"),
                inDoubt("MAX(disputed)") > 0,
                problem);
    }

    /** A stopped sync says nothing about the set, nor does one that brought named days, so the last real answer stays. */
    private Optional<String> problem() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT problem FROM sync_set WHERE dataset = ? AND sync <= ? AND problem IS NOT 'Stopped'
                AND (named = 0 OR problem IS NOT NULL)
            ORDER BY sync DESC LIMIT 1\
            """)) {
            Sql.bind(statement, dataset.id(), moment);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
            }
        }
    }

    private Instant fetchedAt(long newest) throws SQLException {
        long stored = Sql.number(
                connection, "SELECT MAX(fetched_at) FROM window WHERE dataset = ? AND sync = ?", dataset.id(), newest);
        return Instant.ofEpochMilli(
                stored > 0
                        ? stored
                        : Sql.number(
                                connection,
                                "SELECT COALESCE(ended_at, started_at) FROM sync WHERE number = ?",
                                newest));
    }

    private Coverage covered(long newest) throws SQLException {
        Coverage covered = new Coverage();
        if (newest > 0 && dataset.arrival() == Arrival.AS_NOW) {
            LocalDate filed = filed("WHERE number = ?", newest);
            // Figures of the running period say nothing of the days before they were fetched.
            covered.add(new Period(dataset.date().made() ? filed : StoredWindow.BEGINNING, filed));
        } else if (newest > 0) {
            addKnown(covered);
        }
        return covered;
    }

    private void addKnown(Coverage covered) throws SQLException {
        // Of an older file all days of a window are known, those too that had not begun when any sync came to them.
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT from_day, to_day, (SELECT MAX(filed_day) FROM sync WHERE number BETWEEN since AND ?2) FROM (
                SELECT from_day, to_day, since FROM known WHERE dataset = ?1 AND since <= ?2
                UNION ALL
                SELECT from_day, to_day, since FROM once_known WHERE dataset = ?1 AND since <= ?2 AND until > ?2)
            ORDER BY from_day\
            """)) {
            Sql.bind(statement, dataset.id(), moment);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    long from = found.getLong(1);
                    long last = Math.min(found.getLong(3), day.toEpochDay());
                    if (from != DayKey.NO_DAY && from <= last) {
                        covered.add(Windows.period(from, Math.min(found.getLong(2), last)));
                    }
                }
            }
        }
    }

    private LocalDate filed(String which, long sync) throws SQLException {
        return LocalDate.ofEpochDay(Sql.number(connection, "SELECT MAX(filed_day) FROM sync " + which, sync));
    }

    private long rows() throws SQLException {
        if (!table.present(connection)) {
            return 0;
        }
        if (table.shape() == FactTable.Shape.STANDING) {
            return Sql.number(
                    connection,
                    "SELECT COUNT(*) FROM " + table.name() + " WHERE _since <= ?1 AND (_until IS NULL OR _until > ?1)",
                    moment);
        }
        boolean changed = table.pastPresent(connection);
        PastCount count = new PastCount(connection, table, Known.load(connection, dataset), moment);
        return count.current(changed) + (changed ? count.past() : 0);
    }

    private long inDoubt(String what) throws SQLException {
        return Sql.number(connection, "SELECT " + what + """
             FROM (
                SELECT disputed, set_aside FROM once_doubted WHERE dataset = ?1 AND since <= ?2 AND until > ?2
                UNION ALL
                SELECT w.disputed, (SELECT SUM(s.rows) FROM set_aside s WHERE s.window = w.id) AS set_aside
                FROM window w WHERE w.dataset = ?1 AND w.sync <= ?2)\
            """, dataset.id(), moment);
    }
}
