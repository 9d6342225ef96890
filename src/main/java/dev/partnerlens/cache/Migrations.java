package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered steps that bring a file to the newest format, each run once. A step is a resource of SQL statements that
 * end in a semicolon at a line's end; {@code PRAGMA user_version} counts the steps done. Tables of sets are made when first
 * needed, so a statement about one begins with the comment {@code -- only with} and its name.
 *
 * @param applicationId marks the file as ours (https://sqlite.org/fileformat.html, 1.3.17)
 */
record Migrations(int applicationId, List<String> steps) {
    static final Migrations PARTNER =
            new Migrations(0x504C4E53, List.of("partner/V001__bookkeeping.sql", "partner/V002__past.sql"));
    static final Migrations USER =
            new Migrations(0x504C4E55, List.of("user/V001__settings.sql", "user/V002__views_and_notes.sql"));

    private static final Pattern ONLY_WITH = Pattern.compile("^-- only with (\\w+)$", Pattern.MULTILINE);

    Migrations {
        steps = List.copyOf(steps);
    }

    /** Refuses a file of another program or of a newer version, before anything in it is changed. */
    void check(Connection connection, Path file) throws SQLException {
        int version = (int) Sql.number(connection, "PRAGMA user_version");
        boolean empty = version == 0 && Sql.number(connection, "SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (!empty && Sql.number(connection, "PRAGMA application_id") != applicationId) {
            throw new ProblemException(new Problem.NotACache(file));
        }
        if (version > steps.size()) {
            throw new ProblemException(new Problem.CacheFromTheFuture(file, version));
        }
    }

    /** Runs the missing steps in one transaction: either all or none. */
    void run(Connection connection) throws SQLException {
        if (current(connection)) {
            return;
        }
        Sql.transaction(connection, () -> {
            // Asked again, as another process may have run them while this one waited for the lock.
            for (int step = done(connection); step < steps.size(); step++) {
                try (Statement statement = connection.createStatement()) {
                    for (String sql : statements(steps.get(step))) {
                        if (concerns(connection, sql)) {
                            statement.execute(sql);
                        }
                    }
                    statement.execute("PRAGMA user_version = " + (step + 1));
                }
            }
        });
    }

    private static boolean concerns(Connection connection, String sql) throws SQLException {
        Matcher only = ONLY_WITH.matcher(sql);
        return !only.find()
                || Sql.number(connection, "SELECT COUNT(*) FROM sqlite_schema WHERE name = ?", only.group(1)) > 0;
    }

    /** Whether no step is missing. */
    boolean current(Connection connection) throws SQLException {
        return done(connection) == steps.size();
    }

    private static int done(Connection connection) throws SQLException {
        return (int) Sql.number(connection, "PRAGMA user_version");
    }

    private static List<String> statements(String resource) {
        try (var in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split(";\\s*\\R"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
