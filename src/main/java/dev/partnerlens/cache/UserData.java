package dev.partnerlens.cache;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

    /** Months to keep rows by the id of a set, 0 for ever, where the user wants something else than the set's own rule. */
    public Map<String, Integer> retention(Partner partner) {
        return asked(Map.of(), connection -> {
            Map<String, Integer> months = new HashMap<>();
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT dataset, months FROM retention WHERE partner = ?")) {
                statement.setString(1, partner.name());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        months.put(rows.getString(1), rows.getInt(2));
                    }
                }
            }
            return months;
        });
    }

    /**
     * Keeps rows of a set so long from now on.
     *
     * @param months 0 for ever; empty for the set's own rule
     */
    public void retain(Partner partner, String dataset, OptionalInt months) {
        if (months.isEmpty()) {
            write("DELETE FROM retention WHERE partner = ? AND dataset = ?", partner.name(), dataset);
        } else {
            write(
                    "INSERT INTO retention (partner, dataset, months) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO UPDATE SET months = excluded.months",
                    partner.name(),
                    dataset,
                    months.getAsInt());
        }
    }

    /** What the user saved of a partner's views, and wrote about it. */
    public Writings writings(Partner partner) {
        return new Writings(file, partner.name());
    }

    /**
     * Removes everything that is tied to a partner, without a trace in the file.
     *
     * @param settings keys of further settings that belong to the partner
     */
    public void forget(String partner, List<String> settings) {
        if (file.present()) {
            new UserTraces(file).remove(partner, settings);
        }
    }

    /**
     * Removes what names a customer: notes on it, and spellings of its name. Views are the user's own words and stay.
     *
     * @param names in lower case
     * @return notes and spellings removed
     */
    public int forgetCustomer(Partner partner, String id, Set<String> names) {
        return file.present() ? new UserTraces(file).removeCustomer(partner.name(), id, names) : 0;
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
            throw file.failure(e);
        }
    }
}
