package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.SqlTab.Conditions;
import dev.partnerlens.bench.usage.UsageArrays;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process: a table in memory sorted by day, its columns as narrow as the values allow, all processors. */
final class DuckSide extends SqlSide<DuckDBConnection> {
    private DuckWay way = DuckWay.SEPARATE;

    DuckSide(UsageArrays rows) throws SQLException {
        super((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"), rows);
        execute("SET threads = " + Runtime.getRuntime().availableProcessors());
        // Groups by days and units, and by months, categories and units, take 13 bits; beyond 12 it would hash.
        execute("SET perfect_ht_threshold = 20");
        execute("CREATE TABLE usage (day USMALLINT NOT NULL, month UTINYINT NOT NULL, customer USMALLINT NOT NULL,"
                + " category UTINYINT NOT NULL, subcategory UTINYINT NOT NULL, location UTINYINT NOT NULL,"
                + " unit UTINYINT NOT NULL, market UTINYINT NOT NULL, q BIGINT NOT NULL)");
        fill(rows);
    }

    private void fill(UsageArrays rows) throws SQLException {
        try (DuckDBAppender appender = connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, "usage")) {
            for (int day = 0; day + 1 < rows.starts.length; day++) {
                byte month = (byte) SqlTab.month(day);
                for (int i = rows.starts[day]; i < rows.starts[day + 1]; i++) {
                    appender.beginRow()
                            .append((short) day)
                            .append(month)
                            .append(rows.customers[i])
                            .append(rows.categories[i])
                            .append(rows.subcategories[i])
                            .append(rows.locations[i])
                            .append(rows.units[i])
                            .append(rows.markets[i])
                            .append(rows.micros[i])
                            .endRow();
                }
            }
        }
    }

    /** Leaves the table in a new file of DuckDB's own. */
    void save(Path file) throws SQLException {
        execute("ATTACH '" + file.toString().replace("'", "''") + "' AS saved");
        execute("CREATE TABLE saved.usage AS SELECT * FROM usage");
        execute("DETACH saved");
    }

    /** Asks that way from now on. */
    void ask(DuckWay other) {
        way = other;
    }

    DuckWay way() {
        return way;
    }

    /** Bytes that the table takes in DuckDB's memory. */
    long bytes() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT CAST(sum(memory_usage_bytes) AS BIGINT) FROM duckdb_memory()")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    List<SqlQuery> queries(SqlTab questions, Conditions where) {
        return way.queries(questions, where);
    }
}
