package dev.partnerlens.cache;

import dev.partnerlens.core.Note;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the user's own file holds of one partner: whatever a table ties to a partner by its name, and settings. */
final class UserTraces {
    private final SqliteFile file;

    UserTraces(SqliteFile file) {
        this.file = file;
    }

    /** Removes all of it in one transaction, and leaves no trace of it in the file or beside it. */
    void remove(String partner, List<String> settings) {
        clean(connection -> {
            int removed = 0;
            for (String table : tied(connection)) {
                removed += Sql.update(connection, "DELETE FROM " + table + " WHERE partner = ?", partner);
            }
            // Keys end in a dot and the name they belong to, and names have no dots.
            String end = "." + partner;
            removed += Sql.update(connection, "DELETE FROM setting WHERE substr(key, -length(?)) = ?", end, end);
            for (String key : settings) {
                removed += Sql.update(connection, "DELETE FROM setting WHERE key = ?", key);
            }
            return removed + Sql.update(connection, "DELETE FROM partner WHERE name = ?", partner);
        });
    }

    /** Removes the notes on a customer and the spellings of its name. Only Java lowers letters as the names were. */
    int removeCustomer(String partner, String id, Set<String> names) {
        Set<String> named = names.stream().map(Salt::plain).collect(Collectors.toSet());
        Set<String> subjects = new HashSet<>(named);
        subjects.add(Salt.plain(id));
        subjects.add(Salt.plain(Note.customer(id.strip())));
        return clean(connection -> {
            int removed = 0;
            for (String[] note : rows(connection, "SELECT id, subject FROM note WHERE partner = ?", partner)) {
                if (subjects.contains(Salt.plain(note[1]))) {
                    removed += Sql.update(connection, "DELETE FROM note WHERE id = ?", Long.valueOf(note[0]));
                }
            }
            for (String[] spelling : rows(
                    connection, "SELECT dataset, field, variant, spelled FROM spelling WHERE partner = ?", partner)) {
                if (named.contains(Salt.plain(spelling[2])) || named.contains(Salt.plain(spelling[3]))) {
                    removed += Sql.update(
                            connection,
                            "DELETE FROM spelling WHERE partner = ? AND dataset = ? AND field = ? AND variant = ?",
                            partner,
                            spelling[0],
                            spelling[1],
                            spelling[2]);
                }
            }
            return removed;
        });
    }

    /** Columns as texts, none of them null. */
    private static List<String[]> rows(Connection connection, String sql, String partner) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partner);
            try (ResultSet rows = statement.executeQuery()) {
                String[] row = new String[rows.getMetaData().getColumnCount()];
                while (rows.next()) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = Objects.requireNonNullElse(rows.getString(i + 1), "");
                    }
                    found.add(row.clone());
                }
            }
        }
        return found;
    }

    private int clean(Readers.Question<Integer> work) {
        try (Connection connection = file.open()) {
            Sql.number(connection, "PRAGMA secure_delete = ON");
            int[] removed = {0};
            Sql.transaction(connection, () -> removed[0] = work.ask(connection));
            Sql.execute(connection, "VACUUM");
            Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return removed[0];
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }

    private static List<String> tied(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name = 'partner'\
            """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
