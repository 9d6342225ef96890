package dev.partnerlens.explore.sql;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.Function;

/**
 * The readable views of a cache's copy as plain tables, a column a field, with the place of each row in {@code _place}: by
 * date, then as fetched. Decimals are texts; {@code DECIMAL} compares them, {@code exact_sum} adds them up without a
 * rounding. {@code FOLDED} compares as {@link String#equalsIgnoreCase} does.
 */
public final class SqlCache implements AutoCloseable {
    private final Connection connection;
    private final Set<Dataset> known = new HashSet<>();

    /** @param copy the cache written as a file to be read */
    public SqlCache(Path copy) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Function.create(connection, "exact_sum", new ExactSum());
        Function.create(connection, "holds", new Holds());
        Collation.create(connection, "FOLDED", collation(String::compareToIgnoreCase));
        Collation.create(connection, "DECIMAL", collation((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b))));
        execute("ATTACH " + text(copy.toString()) + " AS kept");
        for (Dataset dataset : Datasets.all()) {
            if (!rows("SELECT 1 FROM kept.sqlite_schema WHERE type = 'view' AND name = " + text(table(dataset)))
                    .isEmpty()) {
                known.add(dataset);
                fill(dataset);
            }
        }
    }

    private void fill(Dataset dataset) throws SQLException {
        String table = table(dataset);
        String columns = dataset.fields().stream()
                .map(field -> normal(field) + " AS " + column(field))
                .collect(Collectors.joining(", "));
        execute("CREATE TABLE as_kept AS SELECT " + columns + " FROM kept." + table);
        String date = column(dataset.date());
        String time = dataset.arrival() == Arrival.AS_NOW ? date : "substr(" + date + ", 1, 10)";
        execute("CREATE TABLE main." + table + " AS SELECT row_number() OVER (ORDER BY " + date + " IS NOT NULL, "
                + time + ", rowid) AS _place, * FROM as_kept");
        execute("DROP TABLE as_kept");
    }

    /** Times with all seven decimals, so that they sort as texts. */
    private static String normal(Field field) {
        String column = column(field);
        return field instanceof DateField date && date.precision() == DateField.Precision.TIME
                ? "substr(" + column + ", 1, 19) || CASE length(" + column + ") WHEN 20 THEN '.0000000' ELSE substr("
                        + column + ", 20, 8) END"
                : column;
    }

    static String table(Dataset dataset) {
        return dataset.id().replace('-', '_');
    }

    static String column(Field field) {
        return '"' + field.name() + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** How values of a field compare where they are sorted or grouped. */
    static String collation(Field field) {
        return field instanceof Measure ? " COLLATE DECIMAL" : "";
    }

    /** Whether the cache holds something of the set. */
    boolean knows(Dataset dataset) {
        return known.contains(dataset);
    }

    /** Every row of an answer, values as SQLite gives them. */
    List<List<@Nullable Object>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Collation collation(java.util.Comparator<String> order) {
        return new Collation() {
            @Override
            protected int xCompare(String left, String right) {
                return order.compare(left, right);
            }
        };
    }

    /** Adds up texts of decimals; nothing adds up to 0. */
    private static final class ExactSum extends Function.Aggregate {
        private BigDecimal sum = BigDecimal.ZERO;

        @Override
        protected void xStep() throws SQLException {
            String figure = value_text(0);
            sum = figure == null ? sum : sum.add(new BigDecimal(figure));
        }

        @Override
        protected void xFinal() throws SQLException {
            result(sum.toPlainString());
        }
    }

    /** Whether a text holds another, whatever the case. */
    private static final class Holds extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(0);
            String part = value_text(1);
            boolean found = false;
            for (int at = 0; text != null && !found && at + part.length() <= text.length(); at++) {
                found = text.regionMatches(true, at, part, 0, part.length());
            }
            result(found ? 1 : 0);
        }
    }
}
