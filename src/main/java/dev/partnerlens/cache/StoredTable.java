package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of rows as a file has it, whichever version of the program made it.
 *
 * @param columns types by name, in their order
 */
record StoredTable(String name, Map<String, String> columns) {
    static final String TEXT_CODE = "INTEGER_TEXT_CODE";
    static final String DIGITS = "INTEGER_DIGITS_X32_SCALE";
    private static final String SERIES = "_series";

    /** The tables that hold a set's facts, current ones and earlier ones, as far as the file has them. */
    static List<StoredTable> facts(Connection connection, FactTable set) throws SQLException {
        return present(connection, set.name(), set.name() + "_past");
    }

    /** Every table that the file has of a set. */
    static List<StoredTable> all(Connection connection, FactTable set) throws SQLException {
        return present(connection, set.name(), set.name() + "_past", set.name() + "_later", set.series());
    }

    static StoredTable read(Connection connection, String name) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type FROM pragma_table_info(?) ORDER BY cid")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return new StoredTable(name, columns);
    }

    private static List<StoredTable> present(Connection connection, String... names) throws SQLException {
        List<StoredTable> tables = new ArrayList<>();
        for (String name : names) {
            StoredTable table = read(connection, name);
            if (table.present()) {
                tables.add(table);
            }
        }
        return tables;
    }

    boolean present() {
        return !columns.isEmpty();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Whether what a row tells besides day and figures stands in the table of series. */
    boolean inSeries() {
        return has(SERIES);
    }

    /** Columns of codes of texts, quoted. */
    List<String> texts() {
        return of(TEXT_CODE);
    }

    /** Columns of decimals, of which some may be codes of texts, quoted. */
    List<String> decimals() {
        return of(DIGITS);
    }

    private List<String> of(String type) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(type))
                .map(column -> quoted(column.getKey()))
                .toList();
    }

    static String quoted(String column) {
        return '"' + column + '"';
    }
}
