package dev.partnerlens.cache;

import dev.partnerlens.core.Note;
import dev.partnerlens.core.SavedView;
import dev.partnerlens.core.UserWritings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saved views and notes of one partner, in the file of what the user writes. */
final class Writings implements UserWritings {
    private final SqliteFile file;
    private final String partner;

    Writings(SqliteFile file, String partner) {
        this.file = file;
        this.partner = partner;
    }

    @Override
    public List<SavedView> views() {
        return list(
                "SELECT name, content FROM saved_view WHERE partner = ? ORDER BY name",
                rows -> new SavedView(rows.getString(1), rows.getString(2)));
    }

    @Override
    public void put(SavedView view) {
        change(
                "INSERT INTO saved_view (partner, name, content) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET content = excluded.content",
                partner,
                view.name(),
                view.content());
    }

    @Override
    public boolean rename(String view, String name) {
        return view.equals(name)
                ? views().stream().anyMatch(kept -> kept.name().equals(view))
                : change("UPDATE OR IGNORE saved_view SET name = ? WHERE partner = ? AND name = ?", name, partner, view)
                        > 0;
    }

    @Override
    public boolean removeView(String name) {
        return change("DELETE FROM saved_view WHERE partner = ? AND name = ?", partner, name) > 0;
    }

    @Override
    public List<Note> notes() {
        return list(
                "SELECT id, day, subject, text, written_at FROM note WHERE partner = ? ORDER BY day, id",
                Writings::note);
    }

    private static Note note(ResultSet rows) throws SQLException {
        long day = Absent.read(rows, 2);
        return new Note(
                rows.getLong(1),
                day == Absent.VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
                Optional.ofNullable(rows.getString(3)),
                rows.getString(4),
                Instant.ofEpochMilli(rows.getLong(5)));
    }

    @Override
    public Note put(Note note) {
        @Nullable Long day = note.day().map(LocalDate::toEpochDay).orElse(null);
        @Nullable String subject = note.subject().orElse(null);
        long written = note.written().toEpochMilli();
        return connected(connection -> {
            int known = Sql.update(
                    connection,
                    "UPDATE note SET day = ?, subject = ?, text = ?, written_at = ? WHERE partner = ? AND id = ?",
                    day,
                    subject,
                    note.text(),
                    written,
                    partner,
                    note.id());
            if (known > 0) {
                return note;
            }
            Sql.update(
                    connection,
                    "INSERT INTO note (partner, day, subject, text, written_at) VALUES (?, ?, ?, ?, ?)",
                    partner,
                    day,
                    subject,
                    note.text(),
                    written);
            long id = Sql.number(connection, "SELECT last_insert_rowid()");
            return new Note(id, note.day(), note.subject(), note.text(), Instant.ofEpochMilli(written));
        });
    }

    @Override
    public boolean removeNote(long id) {
        return change("DELETE FROM note WHERE partner = ? AND id = ?", partner, id) > 0;
    }

    /** Makes a record of one row. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading) {
        if (!file.present()) {
            return List.of();
        }
        return connected(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, partner);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
            }
            return found;
        });
    }

    private int change(String sql, @Nullable Object... values) {
        return connected(connection -> Sql.update(connection, sql, values));
    }

    private <T> T connected(Readers.Question<T> work) {
        try (Connection connection = file.open()) {
            return work.ask(connection);
        } catch (SQLException e) {
            throw file.failure(e);
        }
    }
}
