package dev.partnerlens.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The current rows of a cache as plain SQL reads them, in the order they were delivered; nothing of the program is used. */
public final class PlainContent {
    private PlainContent() {}

    /** Every row by set, its values with their texts in place of codes. */
    public static Map<String, List<String>> of(Path cache) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
                Statement statement = connection.createStatement()) {
            List<String> tables = column(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'");
            for (String set : column(statement, "SELECT DISTINCT dataset FROM window ORDER BY dataset")) {
                String table = set.replace('-', '_');
                content.put(set, rows(statement, table, tables.contains(table + "_series")));
            }
        }
        return content;
    }

    private static List<String> rows(Statement statement, String table, boolean series) throws SQLException {
        List<String> values = new ArrayList<>(values(statement, table, "f"));
        boolean standing = column(statement, "SELECT name FROM pragma_table_info('" + table + "')")
                .contains("_until");
        String key = standing ? "" : "f._id, ";
        String from = " FROM " + table + " f";
        if (series) {
            values.addAll(values(statement, table + "_series", "s"));
            from += " JOIN " + table + "_series s ON s._id = f._series";
        }
        String order = standing ? " WHERE _until IS NULL ORDER BY 1" : " ORDER BY f._id";
        List<String> rows =
                column(statement, "SELECT concat_ws('|', " + key + String.join(", ", values) + ")" + from + order);
        // What stands now has no order of its own but its date's; as a multiset it is compared whole.
        return rows;
    }

    private static List<String> values(Statement statement, String table, String alias) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("SELECT name, type FROM pragma_table_info('" + table + "')")) {
            while (columns.next()) {
                String name = columns.getString(1);
                String own = alias + ".\"" + name + "\"";
                if ("INTEGER_TEXT_CODE".equals(columns.getString(2))) {
                    own = "(SELECT hex(text) FROM text WHERE code = " + own + ")";
                }
                if ("INTEGER_DIGITS_X32_SCALE".equals(columns.getString(2))) {
                    // Digits that no integer holds are a text, whose code depends on the order in which texts came.
                    own = "CASE WHEN " + own + " & 31 = 31 THEN (SELECT hex(text) FROM text WHERE code = " + own
                            + " >> 5) ELSE " + own + " END";
                }
                if (!name.startsWith("_") || "_time".equals(name)) {
                    values.add("quote(" + own + ")");
                }
            }
        }
        return values;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
