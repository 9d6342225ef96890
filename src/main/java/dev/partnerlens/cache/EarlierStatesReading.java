package dev.partnerlens.cache;

import dev.partnerlens.core.health.EarlierStates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far back a set's earlier states are kept: a state begins with each sync that changed rows. */
final class EarlierStatesReading {
    private final Connection connection;
    private final FactTable table;

    EarlierStatesReading(Connection connection, FactTable table) {
        this.connection = connection;
        this.table = table;
    }

    EarlierStates read() throws SQLException {
        Optional<LocalDate> since = first();
        if (since.isEmpty() || !table.present(connection)) {
            return EarlierStates.NONE;
        }
        List<String> changes = new ArrayList<>();
        switch (table.shape()) {
            case STANDING -> {
                changes.add("SELECT _since FROM " + table.name());
                changes.add("SELECT _until FROM " + table.name());
            }
            case SERIES, DATED -> {
                add(changes, table.name() + "_later", "_since");
                add(changes, table.name() + "_past", "_since");
                add(changes, table.name() + "_past", "_until");
            }
        }
        if (changes.isEmpty()) {
            return new EarlierStates(0, since);
        }
        // A first fetch changes nothing; of dated sets it is not among the changes unless a later one was.
        long moments = Sql.number(
                connection,
                "SELECT COUNT(DISTINCT n) FROM (SELECT NULL n UNION " + String.join(" UNION ", changes)
                        + ") WHERE n > (SELECT MIN(sync) FROM sync_set WHERE dataset = ? AND windows > 0)",
                table.dataset().id());
        return new EarlierStates(moments, since);
    }

    private void add(List<String> changes, String name, String column) throws SQLException {
        if (Sql.number(connection, "SELECT COUNT(*) FROM pragma_table_info(?) WHERE name = ?", name, column) > 0) {
            changes.add("SELECT " + column + " FROM " + name);
        }
    }

    /** The day of the first sync that stored something of the set. */
    private Optional<LocalDate> first() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT s.filed_day FROM sync_set d JOIN sync s ON s.number = d.sync
            WHERE d.dataset = ? AND d.windows > 0 ORDER BY d.sync LIMIT 1\
            """)) {
            statement.setString(1, table.dataset().id());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(LocalDate.ofEpochDay(found.getLong(1))) : Optional.empty();
            }
        }
    }
}
