package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.usage.UsageArrays;
import dev.partnerlens.bench.usage.UsageCache;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tab's questions in SQL over a table {@code usage (day, month, customer, category, subcategory, location, unit, market,
 * q)} of small integers, which databases group faster than texts or dates; {@code q} is the quantity in millionths.
 */
final class SqlTab {
    private static final String TOTALS = ", CAST(sum(q) AS BIGINT), count(*) FROM usage WHERE ";

    private final UsageArrays rows;
    private final int topUnit;

    SqlTab(UsageArrays rows) {
        this.rows = rows;
        int unit = 0;
        while (!rows.unit.text(unit).equals(Figures.TOP_UNIT)) {
            unit++;
        }
        this.topUnit = unit;
    }

    /** The number of a day's month, from the first day's on. */
    static int month(int day) {
        var first = UsageCache.DAYS.from();
        var date = first.plusDays(day);
        return (date.getYear() - first.getYear()) * 12 + date.getMonthValue() - first.getMonthValue();
    }

    /** The conditions of a step. */
    record Conditions(String days, String category, String location, String market) {
        static Conditions of(Step step) {
            String from = step.from() == 0 ? "" : "day >= " + step.from() + " AND ";
            boolean open = step.to() == UsageCache.DAYS.days();
            return new Conditions(
                    open ? from : from + "day < " + step.to() + " AND ",
                    step.category().sql("category"),
                    step.location().sql("location"),
                    step.market().sql("market"));
        }

        String all() {
            return days + category + " AND " + location + " AND " + market;
        }

        String butCategory() {
            return days + location + " AND " + market;
        }

        String butLocation() {
            return days + category + " AND " + market;
        }

        String butMarket() {
            return days + category + " AND " + location;
        }
    }

    /** One query for one question; it tells a key, a second key, a sum and rows. */
    String separately(Question question, Conditions where) {
        return switch (question) {
            case DAY_SUMS -> "SELECT day, unit" + TOTALS + where.all() + " GROUP BY day, unit";
            case MONTH_CATEGORY_SUMS ->
                "SELECT month * 256 + category, unit" + TOTALS + where.butCategory()
                        + " GROUP BY month, category, unit";
            case TOP_CUSTOMERS ->
                "SELECT customer, 0" + TOTALS + where.all() + " AND unit = " + topUnit
                        + " GROUP BY customer ORDER BY 3 DESC LIMIT " + Figures.TOP;
            case LOCATION_SUMS -> "SELECT location, unit" + TOTALS + where.butLocation() + " GROUP BY location, unit";
            case UNIT_SUMS -> "SELECT 0, unit" + TOTALS + where.all() + " GROUP BY unit";
            case SUBCATEGORY_SUMS -> "SELECT subcategory, unit" + TOTALS + where.all() + " GROUP BY subcategory, unit";
            case CATEGORY_ROWS ->
                "SELECT category, 0, 0, count(*) FROM usage WHERE " + where.butCategory() + " GROUP BY category";
            case MARKET_ROWS ->
                "SELECT market, 0, 0, count(*) FROM usage WHERE " + where.butMarket() + " GROUP BY market";
            case ROWS -> "SELECT 0, 0, 0, count(*) FROM usage WHERE " + where.all();
        };
    }

    /** Reads what {@link #separately} tells. */
    static void read(Question question, PreparedStatement statement, List<SqlRow> into) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                into.add(
                        new SqlRow(question, result.getInt(1), result.getInt(2), result.getLong(3), result.getLong(4)));
            }
        }
    }

    int topUnit() {
        return topUnit;
    }

    Figures figures(List<SqlRow> answers) {
        Figures figures = new Figures();
        List<Figures.Customer> customers = new ArrayList<>();
        for (SqlRow row : answers) {
            switch (row.question()) {
                case DAY_SUMS -> put(figures, row, UsageCache.DAYS.from().plusDays(row.key()) + "", true);
                case MONTH_CATEGORY_SUMS ->
                    put(
                            figures,
                            row,
                            UsageCache.DAYS.from().withDayOfMonth(1).plusMonths(row.key() / 256) + " | "
                                    + rows.category.text(row.key() % 256),
                            true);
                case TOP_CUSTOMERS ->
                    customers.add(new Figures.Customer(
                            rows.customer.text(row.key()),
                            BigDecimal.valueOf(row.sum(), UsageArrays.SCALE),
                            row.rows()));
                case LOCATION_SUMS -> put(figures, row, rows.location.text(row.key()), true);
                case UNIT_SUMS -> put(figures, row, rows.unit.text(row.second()), false);
                case SUBCATEGORY_SUMS -> put(figures, row, rows.subcategory.text(row.key()), true);
                case CATEGORY_ROWS -> put(figures, row, rows.category.text(row.key()), false);
                case MARKET_ROWS -> put(figures, row, rows.market.text(row.key()), false);
                case ROWS -> put(figures, row, "", false);
            }
        }
        figures.putTop(customers);
        return figures;
    }

    private void put(Figures figures, SqlRow row, String key, boolean withUnit) {
        if (withUnit) {
            figures.put(row.question(), row.sum(), row.rows(), key, rows.unit.text(row.second()));
        } else {
            figures.put(row.question(), row.sum(), row.rows(), key);
        }
    }
}
