package dev.partnerlens.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks at a cache with plain SQL and nothing of the program: is the file sound, and are its windows whole. */
public final class WholeFile {
    /** Bits of a dated row's key below its day. */
    private static final int PLACE_BITS = 20;

    private WholeFile() {}

    /** What is wrong with the file; empty where nothing is. A file that is not there yet has nothing wrong. */
    public static List<String> complaints(Path file) throws SQLException {
        List<String> complaints = new ArrayList<>();
        if (file.toFile().length() == 0) {
            return complaints;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String check : texts(statement, "PRAGMA integrity_check")) {
                if (!"ok".equals(check)) {
                    complaints.add(check);
                }
            }
            complaints.addAll(
                    texts(statement, "SELECT 'row without its parent in ' || \"table\" FROM pragma_foreign_key_check"));
            if (texts(statement, "SELECT name FROM sqlite_schema WHERE name = 'window'")
                    .isEmpty()) {
                return complaints;
            }
            windows(statement, complaints);
        }
        return complaints;
    }

    private static void windows(Statement statement, List<String> complaints) throws SQLException {
        List<String> tables = texts(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'");
        for (String set : texts(statement, "SELECT DISTINCT dataset FROM window")) {
            String table = set.replace('-', '_');
            if (!tables.contains(table)) {
                complaints.add(set + " has windows and no table");
                continue;
            }
            boolean standing = !texts(
                            statement, "SELECT name FROM pragma_table_info('" + table + "') WHERE name = '_until'")
                    .isEmpty();
            complaints.addAll(texts(
                    statement,
                    standing
                            ? "SELECT dataset || ' should have ' || rows || ' rows' FROM window WHERE dataset = '" + set
                                    + "' AND rows != (SELECT COUNT(*) FROM " + table + " WHERE _until IS NULL)"
                            : "SELECT dataset || ' should have ' || rows || ' rows from day ' || from_day FROM window"
                                    + " WHERE dataset = '" + set + "' AND rows != (SELECT COUNT(*) FROM " + table
                                    + " WHERE _id >= from_day << " + PLACE_BITS + " AND _id < (to_day + 1) << "
                                    + PLACE_BITS + ")"));
            complaints.addAll(texts(
                    statement,
                    "SELECT a.dataset || ' has day ' || b.from_day || ' twice' FROM window a JOIN window b ON a.id !="
                            + " b.id AND a.dataset = b.dataset AND b.from_day BETWEEN a.from_day AND a.to_day WHERE"
                            + " a.dataset = '" + set + "'"));
            if (!standing) {
                complaints.addAll(texts(
                        statement,
                        "SELECT '" + set + ": a row of day ' || (_id >> " + PLACE_BITS + ") || ' in no window' FROM "
                                + table + " WHERE _id >= "
                                + LocalDate.of(1900, 1, 1).toEpochDay() + " << "
                                + PLACE_BITS + " AND NOT EXISTS (SELECT 1 FROM window WHERE dataset = '" + set
                                + "' AND _id >> " + PLACE_BITS + " BETWEEN from_day AND to_day) LIMIT 1"));
            }
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
