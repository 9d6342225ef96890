package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.spelling.Spellings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The spellings that the user wants counted as one, with what else the user chose; opened for each question alone. */
public final class SpellingBook {
    private final SqliteFile file;
    private final Partner partner;

    /** @param file the user's file, made when first written to */
    public SpellingBook(Path file, Partner partner) {
        this.file = new SqliteFile(file, Migrations.USER);
        this.partner = partner;
    }

    /** Wishes about sets and fields that are no longer declared are left alone. */
    public Spellings all() {
        try (Readers readers = new Readers(file)) {
            return readers.ask(Spellings.NONE, this::read);
        }
    }

    /** Counts the variants under {@code spelled} from now on, whatever they were counted under before. */
    public void group(Dataset dataset, TextField field, Collection<String> variants, String spelled) {
        write(connection -> {
            for (String variant : variants) {
                if (!variant.equals(spelled)) {
                    Sql.update(connection, """
                        INSERT INTO spelling (partner, dataset, field, variant, spelled) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET spelled = excluded.spelled\
                        """, partner.name(), dataset.id(), field.name(), variant, spelled);
                    // What was counted under the variant follows it, though rows may no longer hold it.
                    Sql.update(
                            connection,
                            "UPDATE spelling SET spelled = ? WHERE partner = ? AND dataset = ? AND field = ? AND"
                                    + " spelled = ?",
                            spelled,
                            partner.name(),
                            dataset.id(),
                            field.name(),
                            variant);
                }
            }
            // What all are counted under is no variant of something else, else a circle could arise.
            Sql.update(
                    connection,
                    "DELETE FROM spelling WHERE partner = ? AND dataset = ? AND field = ? AND variant = ?",
                    partner.name(),
                    dataset.id(),
                    field.name(),
                    spelled);
        });
    }

    /** Counts these texts for themselves again, as variants and as what variants are counted under. */
    public void split(Dataset dataset, TextField field, Collection<String> texts) {
        write(connection -> {
            for (String text : texts) {
                Sql.update(connection, """
                    DELETE FROM spelling
                    WHERE partner = ? AND dataset = ? AND field = ? AND (variant = ? OR spelled = ?)\
                    """, partner.name(), dataset.id(), field.name(), text, text);
            }
        });
    }

    private Spellings read(Connection connection) throws SQLException {
        List<Spellings.Wish> wishes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT dataset, field, variant, spelled FROM spelling WHERE partner = ?")) {
            statement.setString(1, partner.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String field = rows.getString(2);
                    String variant = rows.getString(3);
                    String spelled = rows.getString(4);
                    Datasets.byId(rows.getString(1))
                            .ifPresent(dataset -> dataset.field(field)
                                    .filter(TextField.class::isInstance)
                                    .map(TextField.class::cast)
                                    .ifPresent(
                                            text -> wishes.add(new Spellings.Wish(dataset, text, variant, spelled))));
                }
            }
        }
        return Spellings.of(wishes);
    }

    /** Something that changes the file. */
    @FunctionalInterface
    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    private void write(Change change) {
        try (Connection connection = file.open()) {
            Sql.transaction(connection, () -> change.in(connection));
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }
}
