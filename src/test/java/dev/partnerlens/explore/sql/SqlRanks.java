package dev.partnerlens.explore.sql;

import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The largest groups of a query one by one and all others as one, and how many ids stand behind them, in SQL. */
final class SqlRanks {
    private final SqlCache cache;
    private final SqlAnswers answers;
    private final Query query;
    private final TextField ids;
    private final boolean split;
    private final List<String> keys;

    /** @param mixed whether the answer mixes units, each of which is ranked by itself */
    SqlRanks(SqlCache cache, Query query, TextField ids, boolean mixed) {
        this.cache = cache;
        this.answers = new SqlAnswers(cache);
        this.query = query;
        this.ids = ids;
        this.split = mixed;
        this.keys = query.groupBy().stream().map(SqlAnswers::key).toList();
    }

    /**
     * Some groups of a unit.
     *
     * @param unit empty also where units are not told apart
     * @param key of the group; empty for several
     */
    record Part(
            String unit,
            List<@Nullable Object> key,
            long groups,
            @Nullable BigDecimal sum,
            long rows,
            long distinct) {}

    /** The named groups, unit by unit. */
    List<Part> named(int most) throws SQLException {
        String shown =
                IntStream.range(0, keys.size()).mapToObj(i -> "r._k" + i + ", ").collect(Collectors.joining());
        return parts("r._place <= " + most, shown, "r._unit, r._place");
    }

    /** What is not named, by unit. */
    List<Part> others(int most) throws SQLException {
        return parts("r._place > " + most, "", "r._unit");
    }

    /** All groups of a unit together. */
    List<Part> totals() throws SQLException {
        return parts("1", "", "r._unit");
    }

    private List<Part> parts(String which, String shown, String by) throws SQLException {
        if (!cache.knows(query.dataset())) {
            return List.of();
        }
        boolean summed = query.measure().isPresent();
        String all = IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i) + " AS _k" + i)
                .collect(Collectors.joining(", "));
        String inOrder = IntStream.range(0, keys.size())
                .mapToObj(i ->
                        "_k" + i + SqlCache.collation(query.groupBy().get(i).field()))
                .collect(Collectors.joining(", "));
        String groups = "SELECT " + unit() + " AS _unit, " + all + ", " + sum() + " AS _sum, count(*) AS _rows FROM "
                + SqlCache.table(query.dataset()) + " t WHERE " + answers.where(query) + " GROUP BY " + unit() + ", "
                + String.join(", ", keys);
        String ranked = "SELECT g.*, row_number() OVER (PARTITION BY _unit ORDER BY "
                + (summed ? "_sum COLLATE DECIMAL" : "_rows") + " DESC, " + inOrder + ") AS _place FROM g";
        String same = IntStream.range(0, keys.size())
                .mapToObj(i -> " AND " + keys.get(i) + " IS r._k" + i)
                .collect(Collectors.joining());
        // Each row looks for its group, and not each group for its rows: of those there may be very many.
        return rows("WITH g AS (" + groups + "), r AS MATERIALIZED (" + ranked + ") SELECT r._unit, " + shown
                + "count(DISTINCT r._place), " + sum() + ", count(*), count(DISTINCT nullif(t." + SqlCache.column(ids)
                + ", '') COLLATE FOLDED) FROM " + SqlCache.table(query.dataset()) + " t CROSS JOIN r ON r._unit = "
                + unit()
                + same + " WHERE " + answers.where(query) + " AND " + which + " GROUP BY " + by + " ORDER BY " + by);
    }

    private String unit() {
        return split ? SqlAnswers.unit(query.measure().flatMap(Measure::unit).orElseThrow()) : "''";
    }

    private String sum() {
        return query.measure().isPresent() ? SqlAnswers.sum(query) : "NULL";
    }

    private List<Part> rows(String sql) throws SQLException {
        List<Part> parts = new ArrayList<>();
        for (List<@Nullable Object> row : cache.rows(sql)) {
            int width = row.size() - 5;
            List<@Nullable Object> key = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                key.add(SqlAnswers.keyValue(query.groupBy().get(i).field(), row.get(i + 1)));
            }
            Object sum = row.get(width + 2);
            parts.add(new Part(
                    (String) Objects.requireNonNull(row.getFirst()),
                    key,
                    SqlAnswers.count(row.get(width + 1)),
                    sum == null ? null : SqlAnswers.number(sum),
                    SqlAnswers.count(row.get(width + 3)),
                    SqlAnswers.count(row.get(width + 4))));
        }
        return parts;
    }
}
