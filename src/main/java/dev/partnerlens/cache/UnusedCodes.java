package dev.partnerlens.cache;

import dev.partnerlens.core.dataset.Datasets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes the texts and series that no row refers to any more. Their codes are never given to another text: whoever
 * reads may know the old ones still.
 */
final class UnusedCodes {
    private static final String TEXT = "text";

    private final Connection connection;

    UnusedCodes(Connection connection) {
        this.connection = connection;
    }

    /** The first code that was never used, given the first one that no stored entry has. */
    static int next(Connection connection, String dictionary, int unused) throws SQLException {
        long limit = Sql.number(connection, "SELECT next FROM code_limit WHERE dictionary = ?", dictionary);
        return Math.toIntExact(Math.max(limit, unused));
    }

    /**
     * To be called inside a transaction, with no fetch under way whose texts wait for their rows, on a connection that
     * overwrites what it deletes.
     */
    void sweep() throws SQLException {
        List<FactTable> sets = Datasets.all().stream().map(FactTable::new).toList();
        for (FactTable set : sets) {
            if (set.shape() == FactTable.Shape.SERIES && set.present(connection)) {
                keep(set.series(), "_id", seriesUsed(set));
                Sql.execute(
                        connection,
                        "DELETE FROM " + set.series() + " WHERE _id NOT IN (SELECT code FROM temp.used_code)");
            }
        }
        List<String> used = new ArrayList<>();
        for (FactTable set : sets) {
            for (StoredTable table : StoredTable.all(connection, set)) {
                table.texts().forEach(column -> used.add("SELECT " + column + " AS used FROM " + table.name()));
                table.decimals()
                        .forEach(column -> used.add("SELECT " + column + " >> 5 AS used FROM " + table.name()
                                + " WHERE (" + column + " & 31) = 31"));
            }
        }
        keep(TEXT, "code", used);
        if (Sql.number(
                        connection,
                        "SELECT EXISTS (SELECT 1 FROM text WHERE code NOT IN (SELECT code FROM temp.used_code))")
                > 0) {
            copyTexts();
        }
        Sql.execute(connection, "DROP TABLE temp.used_code");
    }

    /** Where rows of a table move between pages, SQLite leaves copies of them behind; only whole pages are overwritten. */
    private void copyTexts() throws SQLException {
        Sql.execute(connection, "CREATE TABLE text_left (code INTEGER PRIMARY KEY, text NOT NULL)");
        Sql.execute(
                connection,
                "INSERT INTO text_left SELECT code, text FROM text WHERE code IN (SELECT code FROM temp.used_code)"
                        + " ORDER BY code");
        Sql.execute(connection, "DROP TABLE text");
        Sql.execute(connection, "ALTER TABLE text_left RENAME TO text");
    }

    private List<String> seriesUsed(FactTable set) throws SQLException {
        return StoredTable.facts(connection, set).stream()
                .filter(StoredTable::inSeries)
                .map(table -> "SELECT _series AS used FROM " + table.name())
                .toList();
    }

    /** Notes which codes are used, and that none that was ever given is given again. */
    private void keep(String dictionary, String key, List<String> used) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO code_limit (dictionary, next) SELECT ?, 1 + MAX(" + key + ") FROM " + dictionary
                        + " WHERE TRUE HAVING COUNT(*) > 0"
                        + " ON CONFLICT DO UPDATE SET next = MAX(next, excluded.next)",
                dictionary);
        Sql.execute(connection, "DROP TABLE IF EXISTS temp.used_code");
        Sql.execute(connection, "CREATE TEMP TABLE used_code (code INTEGER PRIMARY KEY)");
        for (String codes : used) {
            // A key that is NULL would be made up by SQLite.
            Sql.execute(
                    connection,
                    "INSERT OR IGNORE INTO temp.used_code SELECT used FROM (" + codes + ") WHERE used >= 0");
        }
    }
}
