package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.SqlTab.Conditions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** How DuckDB may be asked for all answers of a step; which is the fastest is tried. */
enum DuckWay {
    /** One query a question. */
    SEPARATE {
        @Override
        List<SqlQuery> queries(SqlTab tab, Conditions where) {
            return SqlQuery.separately(tab, where, EnumSet.allOf(Question.class));
        }
    },
    /** Questions under the same filters as grouping sets of one query. */
    SETS {
        @Override
        List<SqlQuery> queries(SqlTab tab, Conditions where) {
            List<SqlQuery> queries = new ArrayList<>();
            queries.add(new SqlQuery.Grouped(
                    """
                    SELECT CASE WHEN day IS NOT NULL THEN 0 WHEN subcategory IS NOT NULL THEN 1 WHEN unit IS NOT NULL
                    THEN 2 ELSE 3 END, coalesce(day, subcategory, 0), coalesce(unit, 0), CAST(sum(q) AS BIGINT), count(*)
                    FROM usage WHERE %s
                    GROUP BY GROUPING SETS ((day, unit), (subcategory, unit), (unit), ())\
                    """.formatted(where.all()),
                    List.of(Question.DAY_SUMS, Question.SUBCATEGORY_SUMS, Question.UNIT_SUMS, Question.ROWS)));
            queries.add(new SqlQuery.Grouped(
                    """
                    SELECT CASE WHEN month IS NOT NULL THEN 0 ELSE 1 END, coalesce(month, 0) * 256 + category,
                    coalesce(unit, 0), CAST(sum(q) AS BIGINT), count(*) FROM usage WHERE %s
                    GROUP BY GROUPING SETS ((month, category, unit), (category))\
                    """.formatted(where.butCategory()), List.of(Question.MONTH_CATEGORY_SUMS, Question.CATEGORY_ROWS)));
            queries.addAll(SqlQuery.separately(
                    tab, where, EnumSet.of(Question.TOP_CUSTOMERS, Question.LOCATION_SUMS, Question.MARKET_ROWS)));
            return queries;
        }
    },
    /** One scan: all groups in one query, each filter a column of its own. */
    ONE_SCAN {
        @Override
        List<SqlQuery> queries(SqlTab tab, Conditions where) {
            return List.of(new SqlQuery.Fused(
                    """
                    SELECT CASE WHEN day IS NOT NULL THEN 0 WHEN month IS NOT NULL THEN 1 WHEN customer IS NOT NULL THEN 2
                    WHEN location IS NOT NULL THEN 3 WHEN subcategory IS NOT NULL THEN 5 WHEN unit IS NOT NULL THEN 4
                    WHEN category IS NOT NULL THEN 6 WHEN market IS NOT NULL THEN 7 ELSE 8 END,
                    coalesce(day, month * 256 + category, customer, location, subcategory, category, market, 0),
                    coalesce(unit, 0),
                    CAST(sum(q) FILTER (passed = 7) AS BIGINT), count(*) FILTER (passed = 7),
                    CAST(sum(q) FILTER (passed & 6 = 6) AS BIGINT), count(*) FILTER (passed & 6 = 6),
                    CAST(sum(q) FILTER (passed & 5 = 5) AS BIGINT), count(*) FILTER (passed & 5 = 5),
                    count(*) FILTER (passed & 3 = 3),
                    CAST(sum(q) FILTER (passed = 7 AND top) AS BIGINT), count(*) FILTER (passed = 7 AND top)
                    FROM (SELECT *, unit = %d AS top, (CASE WHEN %s THEN 1 ELSE 0 END) + (CASE WHEN %s THEN 2 ELSE 0 END)
                    + (CASE WHEN %s THEN 4 ELSE 0 END) AS passed FROM usage WHERE %s true)
                    WHERE passed IN (3, 5, 6, 7)
                    GROUP BY GROUPING SETS ((day, unit), (month, category, unit), (customer), (location, unit), (unit),
                    (subcategory, unit), (category), (market), ())\
                    """.formatted(tab.topUnit(), where.category(), where.location(), where.market(), where.days())));
        }
    };

    abstract List<SqlQuery> queries(SqlTab tab, Conditions where);
}
