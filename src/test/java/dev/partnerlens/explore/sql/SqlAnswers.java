package dev.partnerlens.explore.sql;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.explore.Scope;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What SQLite answers to the questions that the engine is asked, in the engine's own terms. */
public final class SqlAnswers {
    private final SqlCache cache;
    private final SqlFilters filters;

    public SqlAnswers(SqlCache cache) {
        this.cache = cache;
        this.filters = new SqlFilters(cache);
    }

    /** A column to sort by. */
    public record By(Field field, boolean descending) {}

    public List<Filter> ignored(Dataset dataset, List<Filter> where) {
        return filters.ignored(dataset, where);
    }

    /** One entry a unit, also where there is only one; none without a unit field. */
    public List<Answer.UnitTotal> units(Query query) throws SQLException {
        List<Answer.UnitTotal> totals = new ArrayList<>();
        Optional<TextField> unit = query.measure().flatMap(Measure::unit);
        if (unit.isPresent() && cache.knows(query.dataset())) {
            for (List<@Nullable Object> row : cache.rows("SELECT " + unit(unit.get()) + ", " + sum(query) + ", count(*)"
                    + from(query.dataset(), query.period(), query.where()) + " GROUP BY 1 ORDER BY 1")) {
                totals.add(new Answer.UnitTotal((String) some(row.get(0)), number(row.get(1)), count(row.get(2))));
            }
        }
        return totals;
    }

    /** The groups as the engine lists them; {@code mixed} where the units of the answer are several. */
    public List<Answer.Group> groups(Query query, boolean mixed) throws SQLException {
        boolean total = query.groupBy().isEmpty();
        boolean split = mixed && !total;
        boolean summed = query.measure().isPresent() && (!mixed || split);
        if (!cache.knows(query.dataset())) {
            return total ? List.of(new Answer.Group(List.of(), null, summed ? BigDecimal.ZERO : null, 0)) : List.of();
        }
        List<String> keys =
                new ArrayList<>(query.groupBy().stream().map(SqlAnswers::key).toList());
        if (split) {
            keys.add(unit(query.measure().flatMap(Measure::unit).orElseThrow()));
        }
        List<String> shown = new ArrayList<>(keys);
        shown.add(summed ? sum(query) : "NULL");
        shown.add("count(*)");
        String by =
                keys.isEmpty() ? "" : " GROUP BY " + String.join(", ", keys) + " ORDER BY " + String.join(", ", keys);
        List<Answer.Group> groups = new ArrayList<>();
        for (List<@Nullable Object> row : cache.rows(
                "SELECT " + String.join(", ", shown) + from(query.dataset(), query.period(), query.where()) + by)) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < query.groupBy().size(); i++) {
                values.add(keyValue(query.groupBy().get(i).field(), row.get(i)));
            }
            Object sum = row.get(keys.size());
            groups.add(new Answer.Group(
                    Collections.unmodifiableList(values),
                    split ? (String) row.get(keys.size() - 1) : null,
                    sum == null ? null : number(sum),
                    count(row.getLast())));
        }
        return groups;
    }

    /** Rows with all their values, in their order. */
    public List<List<@Nullable Object>> rows(
            Dataset dataset, Optional<Period> period, List<Filter> where, List<By> order) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (cache.knows(dataset)) {
            String columns = dataset.fields().stream()
                    .map(field -> "t." + SqlCache.column(field))
                    .collect(Collectors.joining(", "));
            for (List<@Nullable Object> told :
                    cache.rows("SELECT " + columns + from(dataset, period, where) + " ORDER BY " + order(order))) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < told.size(); i++) {
                    row.add(value(dataset.fields().get(i), told.get(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    public long count(Dataset dataset, Optional<Period> period, List<Filter> where) throws SQLException {
        return cache.knows(dataset)
                ? count(cache.rows("SELECT count(*)" + from(dataset, period, where))
                        .getFirst()
                        .getFirst())
                : 0;
    }

    /** Where in that order the rows stand that hold a text. */
    public List<Integer> found(
            Dataset dataset, Optional<Period> period, List<Filter> where, List<By> order, String part)
            throws SQLException {
        List<Integer> found = new ArrayList<>();
        if (cache.knows(dataset)) {
            String holds = dataset.fields().stream()
                    .filter(TextField.class::isInstance)
                    .map(field -> SqlFilters.holds("t." + SqlCache.column(field), (TextField) field, part))
                    .collect(Collectors.joining(" OR "));
            for (List<@Nullable Object> row : cache.rows("SELECT place FROM (SELECT row_number() OVER (ORDER BY "
                    + order(order) + ") - 1 AS place, (" + holds + ") AS hit" + from(dataset, period, where)
                    + ") WHERE hit ORDER BY 1")) {
                found.add((int) count(row.getFirst()));
            }
        }
        return found;
    }

    public long distinct(Dataset dataset, TextField id, Optional<Period> period, List<Filter> where)
            throws SQLException {
        return cache.knows(dataset)
                ? count(cache.rows("SELECT count(*) FROM (SELECT 1" + from(dataset, period, where) + " AND t."
                                + SqlCache.column(id) + " <> '' GROUP BY t." + SqlCache.column(id) + " COLLATE FOLDED)")
                        .getFirst()
                        .getFirst())
                : 0;
    }

    /** The values of a field with the rows that all filters but its own leave of each, by value. */
    public List<FacetValue> facet(Dataset dataset, TextField field, Scope scope) throws SQLException {
        Optional<Field> own = dataset.counterpart(field);
        List<Filter> others = scope.filters().stream()
                .filter(filter -> own.isPresent()
                        ? !dataset.counterpart(filter.field()).equals(own)
                        : !filter.field().equals(field))
                .toList();
        Optional<Period> days = dataset.arrival() == Arrival.BY_DATE ? Optional.of(scope.period()) : Optional.empty();
        Optional<SqlFilters.Way> way = own.isPresent() ? Optional.empty() : filters.way(dataset, field);
        if (!cache.knows(dataset) || (own.isEmpty() && way.isEmpty())) {
            return List.of();
        }
        String sql = way.map(through -> {
                    List<Filter> along = others.stream()
                            .filter(filter -> dataset.counterpart(filter.field())
                                            .isEmpty()
                                    && filters.way(dataset, filter.field()).equals(way))
                            .toList();
                    return "SELECT o."
                            + SqlCache.column(through.owner().counterpart(field).orElseThrow())
                            + ", count(DISTINCT t._place) FROM "
                            + SqlCache.table(dataset) + " t JOIN " + SqlCache.table(through.owner()) + " o ON t."
                            + SqlCache.column(through.ownId()) + " = o." + SqlCache.column(through.ownerId())
                            + " COLLATE FOLDED WHERE " + filters.where(dataset, days, others) + " AND "
                            + filters.leading(through, along);
                })
                .orElseGet(() ->
                        "SELECT t." + SqlCache.column(own.orElseThrow()) + ", count(*)" + from(dataset, days, others));
        List<FacetValue> values = new ArrayList<>();
        for (List<@Nullable Object> row : cache.rows(sql + " GROUP BY 1 ORDER BY 1")) {
            values.add(new FacetValue((String) row.get(0), count(row.get(1))));
        }
        return values;
    }

    /** How many ids stand behind each group, in the groups' order. */
    List<Long> distinctByGroup(Query query, TextField id, boolean mixed) throws SQLException {
        if (!cache.knows(query.dataset())) {
            return query.groupBy().isEmpty() ? List.of(0L) : List.of();
        }
        List<String> keys =
                new ArrayList<>(query.groupBy().stream().map(SqlAnswers::key).toList());
        if (mixed && !keys.isEmpty()) {
            keys.add(unit(query.measure().flatMap(Measure::unit).orElseThrow()));
        }
        String by =
                keys.isEmpty() ? "" : " GROUP BY " + String.join(", ", keys) + " ORDER BY " + String.join(", ", keys);
        List<Long> counts = new ArrayList<>();
        for (List<@Nullable Object> row : cache.rows("SELECT count(DISTINCT nullif(t." + SqlCache.column(id)
                + ", '') COLLATE FOLDED)" + from(query.dataset(), query.period(), query.where()) + by)) {
            counts.add(count(row.getFirst()));
        }
        return counts;
    }

    /** What rows of the query's set, called {@code t}, must meet. */
    String where(Query query) {
        return filters.where(query.dataset(), query.period(), query.where());
    }

    private String from(Dataset dataset, Optional<Period> period, List<Filter> where) {
        return " FROM " + SqlCache.table(dataset) + " t WHERE " + filters.where(dataset, period, where);
    }

    private static String order(List<By> order) {
        return order.stream()
                .map(by -> {
                    String column = "t." + SqlCache.column(by.field());
                    return column + " IS NULL, " + column + SqlCache.collation(by.field())
                            + (by.descending() ? " DESC, " : ", ");
                })
                .collect(Collectors.joining("", "", "t._place"));
    }

    static String key(GroupBy by) {
        String column = "t." + SqlCache.column(by.field());
        if (!(by.field() instanceof DateField)) {
            return column + SqlCache.collation(by.field());
        }
        String day = "substr(" + column + ", 1, 10)";
        return switch (by.grain()) {
            case DAY -> day;
            // Six days back, then on to the next such day of the week, Sunday being 0.
            case WEEK ->
                "date(" + day + ", '-6 days', 'weekday " + by.weekStart().getValue() % 7 + "')";
            case MONTH -> "date(" + day + ", 'start of month')";
            case QUARTER ->
                "date(" + day + ", 'start of month', '-' || ((strftime('%m', " + day + ") - 1) % 3) || ' months')";
            case YEAR -> "date(" + day + ", 'start of year')";
        };
    }

    static String unit(TextField unit) {
        return "coalesce(t." + SqlCache.column(unit) + ", '')";
    }

    static String sum(Query query) {
        return "exact_sum(t." + SqlCache.column(query.measure().orElseThrow()) + ")";
    }

    static @Nullable Object keyValue(Field field, @Nullable Object told) {
        return field instanceof DateField && told != null ? LocalDate.parse((String) told) : value(field, told);
    }

    private static @Nullable Object value(Field field, @Nullable Object told) {
        if (told == null) {
            return null;
        }
        return switch (field) {
            case TextField _ -> told;
            case DateField date ->
                date.precision() == DateField.Precision.DAY
                        ? LocalDate.parse((String) told)
                        : LocalDateTime.parse((String) told);
            case FlagField _ -> told.equals(1);
            case Measure _ -> number(told);
        };
    }

    static BigDecimal number(@Nullable Object told) {
        return new BigDecimal(
                new BigDecimal(some(told).toString()).stripTrailingZeros().toPlainString());
    }

    static long count(@Nullable Object told) {
        return ((Number) some(told)).longValue();
    }

    private static Object some(@Nullable Object told) {
        return Objects.requireNonNull(told);
    }
}
