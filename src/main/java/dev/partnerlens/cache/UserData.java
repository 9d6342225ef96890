package dev.partnerlens.cache;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user chose, in a file of its own, so that a cache can be thrown away. Asked for seldom, so the file is opened
 * for each question and held by nobody.
 */
public final class UserData {
    private final SqliteFile file;

    /** @param file made when first written to */
    public UserData(Path file) {
        this.file = new SqliteFile(file, Migrations.USER);
    }

    /** Partners ever used, the one used last first. */
    public List<Partner> partners() {
        return asked(List.of(), connection -> {
            List<Partner> partners = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT name, cloud FROM partner ORDER BY used DESC");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    partners.add(new Partner(rows.getString(1), Cloud.valueOf(rows.getString(2))));
                }
            }
            return partners;
        });
    }

    public void used(Partner partner) {
        write("""
            INSERT INTO partner (name, cloud, used) VALUES (?, ?, 1 + (SELECT COALESCE(MAX(used), 0) FROM partner))
            ON CONFLICT DO UPDATE SET cloud = excluded.cloud, used = excluded.used\
            """, partner.name(), partner.cloud().name());
    }

    public Optional<String> setting(String key) {
        return asked(Optional.empty(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM setting WHERE key = ?")) {
                statement.setString(1, key);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    public void set(String key, String value) {
        write(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                key,
                value);
    }

    private <T> T asked(T none, Readers.Question<T> question) {
        try (Readers readers = new Readers(file)) {
            return readers.ask(none, question);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = file.open()) {
            Sql.update(connection, sql, values);
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        }
    }
}
