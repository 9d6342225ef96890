package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.core.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the book of windows tells of one set. */
final class FreshnessReading {
    private static final List<String> NOT_PERMITTED =
            kinds(List.of(Problem.NotPermitted.class, Problem.BlockedByPolicy.class, Problem.PersonNeeded.class));
    private static final List<String> NOT_OFFERED = kinds(List.of(Problem.NotOffered.class, Problem.NotThere.class));

    private final Connection connection;
    private final Dataset dataset;

    private Optional<Instant> fetchedAt = Optional.empty();
    private final Coverage covered = new Coverage();
    private boolean windows;
    private boolean disputed;
    private long rows;

    FreshnessReading(Connection connection, Dataset dataset) {
        this.connection = connection;
        this.dataset = dataset;
    }

    Freshness read() throws SQLException {
        readWindows();
        rows += Sql.number(connection, "SELECT undated_rows FROM dataset WHERE id = ?", dataset.id());
        Optional<String> problem = problem();
        return new Freshness(
                standing(windows, problem),
                fetchedAt,
                covered.last(),
                covered.days(),
                begins(),
                rows,
                delivered(),
                Sql.number(
                        connection,
                        "SELECT SUM(s.rows) FROM set_aside s JOIN window w ON w.id = s.window WHERE w.dataset = ?",
                        dataset.id()),
                disputed,
                problem);
    }

    private void readWindows() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT from_day, to_day, filed_day, fetched_at, rows, disputed FROM window
            WHERE dataset = ? ORDER BY from_day\
            """)) {
            statement.setString(1, dataset.id());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    windows = true;
                    // Days after the one that the fetch was filed under were not over, whatever it gave for them.
                    if (found.getLong(1) <= found.getLong(3)) {
                        // Figures of the running period say nothing of the days before they were fetched.
                        long from = dataset.date().made() ? found.getLong(3) : found.getLong(1);
                        covered.add(Windows.period(from, Math.min(found.getLong(2), found.getLong(3))));
                    }
                    Instant at = Instant.ofEpochMilli(found.getLong(4));
                    fetchedAt = fetchedAt.filter(newest -> newest.isAfter(at)).or(() -> Optional.of(at));
                    rows += found.getLong(5);
                    disputed |= found.getInt(6) != 0;
                }
            }
        }
    }

    /** @param stored whether anything whole is stored */
    static Standing standing(boolean stored, Optional<String> problem) {
        if (stored) {
            return Standing.FETCHED;
        }
        if (problem.isEmpty()) {
            return Standing.NOT_FETCHED;
        }
        if (NOT_PERMITTED.contains(problem.get())) {
            return Standing.NOT_PERMITTED;
        }
        return NOT_OFFERED.contains(problem.get()) ? Standing.NOT_OFFERED : Standing.FAILED;
    }

    private static List<String> kinds(List<Class<? extends Problem>> problems) {
        return problems.stream().map(Class::getSimpleName).toList();
    }

    private Optional<String> problem() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT last_problem FROM dataset WHERE id = ?")) {
            statement.setString(1, dataset.id());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
            }
        }
    }

    Optional<LocalDate> begins() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT first_day FROM dataset WHERE id = ?")) {
            statement.setString(1, dataset.id());
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                long day = found.getLong(1);
                return found.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
            }
        }
    }

    Set<Field> delivered() throws SQLException {
        Set<Field> fields = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT field FROM delivered_field WHERE dataset = ?")) {
            statement.setString(1, dataset.id());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    dataset.field(found.getString(1)).ifPresent(fields::add);
                }
            }
        }
        return fields;
    }
}
