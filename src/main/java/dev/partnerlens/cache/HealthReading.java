package dev.partnerlens.cache;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.health.Failure;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Reason;
import dev.partnerlens.core.health.UnknownField;
import dev.partnerlens.core.health.Window;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Everything that the books and the rows tell about the health of one set, from the snapshot of a connection. */
final class HealthReading {
    private final Connection connection;
    private final Dataset dataset;
    private final LocalDate today;
    private final List<String> texts;

    /** @param texts the snapshot's texts by code */
    HealthReading(Connection connection, Dataset dataset, LocalDate today, List<String> texts) {
        this.connection = connection;
        this.dataset = dataset;
        this.today = today;
        this.texts = texts;
    }

    /** @throws dev.partnerlens.core.ProblemException with {@code Stopped} when the reading thread is interrupted */
    Health read() throws SQLException {
        Freshness freshness = new FreshnessReading(connection, dataset).read();
        RowScan scan = new RowScan(connection, new FactTable(dataset));
        scan.run();
        boolean dated = dataset.arrival() == Arrival.BY_DATE;
        return new Health(
                dataset,
                today,
                freshness,
                windows(),
                dated ? DayRuns.gaps(freshness, today) : List.of(),
                dated && !dataset.date().made() ? DayRuns.empty(freshness.covered(), scan.daysWithRows()) : List.of(),
                setAside(),
                unknown(),
                scan.duplicates(),
                scan.spellings(texts),
                triedAt(freshness),
                lastFailure(),
                Optional.empty(),
                new EarlierStatesReading(connection, new FactTable(dataset)).read());
    }

    private List<Window> windows() throws SQLException {
        return list("""
            SELECT from_day, to_day, filed_day, rows, received, total, outside, disputed, left_out, fetched_at
            FROM window WHERE dataset = ? ORDER BY from_day\
            """, found -> {
            LocalDate from = LocalDate.ofEpochDay(found.getLong(1));
            long total = found.getLong(6);
            return new Window(
                    from.equals(StoredWindow.BEGINNING) ? Optional.empty() : Optional.of(from),
                    LocalDate.ofEpochDay(found.getLong(2)),
                    LocalDate.ofEpochDay(found.getLong(3)),
                    found.getLong(4),
                    found.getLong(5),
                    found.wasNull() ? OptionalLong.empty() : OptionalLong.of(total),
                    found.getLong(7),
                    found.getInt(8) != 0,
                    found.getLong(9),
                    Instant.ofEpochMilli(found.getLong(10)));
        });
    }

    private List<Reason> setAside() throws SQLException {
        return list("""
            SELECT s.field, s.reason, SUM(s.rows) FROM set_aside s JOIN window w ON w.id = s.window
            WHERE w.dataset = ? GROUP BY s.field, s.reason ORDER BY SUM(s.rows) DESC, s.field, s.reason\
            """, found -> new Reason(found.getString(1), found.getString(2), found.getLong(3)));
    }

    private List<UnknownField> unknown() throws SQLException {
        return list("""
            SELECT u.field, SUM(u.rows) FROM unknown_field u JOIN window w ON w.id = u.window
            WHERE w.dataset = ? GROUP BY u.field ORDER BY SUM(u.rows) DESC, u.field\
            """, found -> new UnknownField(found.getString(1), found.getLong(2)));
    }

    /** A file that was last written before attempts were noted tells it by its syncs. */
    private Optional<Instant> triedAt(Freshness freshness) throws SQLException {
        List<Optional<Instant>> noted = list("SELECT tried_at FROM dataset WHERE id = ?", found -> instant(found, 1));
        List<Optional<Instant>> synced = list("""
            SELECT MAX(COALESCE(s.ended_at, s.started_at)) FROM sync_set d JOIN sync s ON s.number = d.sync
            WHERE d.dataset = ?\
            """, found -> instant(found, 1));
        return noted.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Stream.concat(synced.stream().flatMap(Optional::stream), freshness.fetchedAt().stream())
                        .max(Comparator.naturalOrder()));
    }

    private Optional<Failure> lastFailure() throws SQLException {
        return list(
                        "SELECT last_problem, last_problem_at FROM dataset WHERE id = ? AND last_problem IS NOT NULL",
                        found -> new Failure(found.getString(1), instant(found, 2)))
                .stream()
                .findFirst();
    }

    private static Optional<Instant> instant(ResultSet found, int column) throws SQLException {
        long millis = found.getLong(column);
        return found.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Takes one line of an answer. */
    @FunctionalInterface
    private interface Line<T> {
        T of(ResultSet found) throws SQLException;
    }

    /** The lines of a question about the set. */
    private <T> List<T> list(String sql, Line<T> line) throws SQLException {
        List<T> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, dataset.id());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    lines.add(line.of(found));
                }
            }
        }
        return lines;
    }
}
