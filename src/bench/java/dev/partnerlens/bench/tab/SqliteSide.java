package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.SqlTab.Conditions;
import dev.partnerlens.bench.usage.UsageArrays;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;

/**
 * SQLite in memory: a table in the order of days, and for each set of filters an index that begins with them and holds
 * every column, so that no query goes to the table.
 */
final class SqliteSide extends SqlSide<Connection> {
    private static final String OTHERS = ", day, month, customer, subcategory, unit, q";

    SqliteSide(UsageArrays rows) throws SQLException {
        super(DriverManager.getConnection("jdbc:sqlite::memory:"), rows);
        execute("CREATE TABLE usage (day INTEGER, month INTEGER, customer INTEGER, category INTEGER,"
                + " subcategory INTEGER, location INTEGER, unit INTEGER, market INTEGER, q INTEGER)");
        fill(rows);
        execute("CREATE INDEX by_all ON usage (category, location, market" + OTHERS + ")");
        execute("CREATE INDEX by_place ON usage (location, market, category" + OTHERS + ")");
        execute("CREATE INDEX by_market ON usage (market, category, location" + OTHERS + ")");
        execute("CREATE INDEX by_day ON usage (day, category, location, market, month, customer, subcategory, unit,"
                + " q)");
        execute("ANALYZE");
    }

    private void fill(UsageArrays rows) throws SQLException {
        connection().setAutoCommit(false);
        try (PreparedStatement insert =
                connection().prepareStatement("INSERT INTO usage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int day = 0; day + 1 < rows.starts.length; day++) {
                insert.setInt(1, day);
                insert.setInt(2, SqlTab.month(day));
                for (int i = rows.starts[day]; i < rows.starts[day + 1]; i++) {
                    insert.setInt(3, rows.customers[i] & 0xffff);
                    insert.setInt(4, rows.categories[i]);
                    insert.setInt(5, rows.subcategories[i] & 0xff);
                    insert.setInt(6, rows.locations[i]);
                    insert.setInt(7, rows.units[i]);
                    insert.setInt(8, rows.markets[i]);
                    insert.setLong(9, rows.micros[i]);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        connection().commit();
        connection().setAutoCommit(true);
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    List<SqlQuery> queries(SqlTab questions, Conditions where) {
        return SqlQuery.separately(questions, where, EnumSet.allOf(Question.class));
    }
}
