package dev.partnerlens.cache;

import dev.partnerlens.core.Look;
import dev.partnerlens.core.Partner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What the user has seen last of each partner, beside the user's other data: a new cache does not make it unseen. */
public final class Looks {
    private final SqliteFile file;

    /** @param file the user's file, made when first written to */
    public Looks(Path file) {
        this.file = new SqliteFile(file, Migrations.USER);
    }

    /** The last look at a partner's data; empty where there was none. */
    public Optional<Look> last(Partner partner) {
        try (Readers readers = new Readers(file)) {
            return readers.ask(Optional.empty(), connection -> read(connection, partner));
        }
    }

    private static Optional<Look> read(Connection connection, Partner partner) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT sync, at FROM looked WHERE partner = ?")) {
            statement.setString(1, partner.name());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Look(rows.getLong(1), Instant.ofEpochMilli(rows.getLong(2))))
                        : Optional.empty();
            }
        }
    }

    /** Notes a look, which takes the place of the one before. */
    public void note(Partner partner, Look look) {
        try (Connection connection = file.open()) {
            Sql.update(connection, """
                INSERT INTO looked (partner, sync, at) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET sync = excluded.sync, at = excluded.at\
                """, partner.name(), look.moment(), look.at().toEpochMilli());
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }
}
