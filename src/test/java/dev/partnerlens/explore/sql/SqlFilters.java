package dev.partnerlens.explore.sql;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Filters as conditions of SQL, those included that reach a set through the ids of another. */
final class SqlFilters {
    private final SqlCache cache;

    SqlFilters(SqlCache cache) {
        this.cache = cache;
    }

    /** A way from a set to the fields of another one. */
    record Way(Dataset owner, TextField ownerId, TextField ownId) {}

    /** Where a set has no such field itself: the first known set that shares subscription ids and has it, else customers. */
    Optional<Way> way(Dataset dataset, Field field) {
        for (Meaning shared : List.of(Meaning.SUBSCRIPTION_ID, Meaning.CUSTOMER_ID)) {
            for (Dataset owner : Datasets.all()) {
                Optional<TextField> ownerId = owner.meaning(shared);
                Optional<TextField> ownId = dataset.meaning(shared);
                if (cache.knows(owner)
                        && owner.counterpart(field).isPresent()
                        && ownerId.isPresent()
                        && ownId.isPresent()) {
                    return Optional.of(new Way(owner, ownerId.get(), ownId.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The filters that cannot be asked of a set. */
    List<Filter> ignored(Dataset dataset, List<Filter> filters) {
        return filters.stream()
                .filter(filter -> dataset.counterpart(filter.field()).isEmpty()
                        && way(dataset, filter.field()).isEmpty())
                .toList();
    }

    /** What rows of a set, called {@code t}, must meet. */
    String where(Dataset dataset, Optional<Period> period, List<Filter> filters) {
        List<String> all = new ArrayList<>(List.of("1"));
        period.ifPresent(days -> all.add(within("t." + SqlCache.column(dataset.date()), days)));
        Map<Way, List<Filter>> detours = new LinkedHashMap<>();
        for (Filter filter : filters) {
            Optional<Field> own = dataset.counterpart(filter.field());
            if (own.isPresent()) {
                all.add(condition("t", own.get(), filter));
            } else {
                way(dataset, filter.field())
                        .ifPresent(through -> detours.computeIfAbsent(through, _ -> new ArrayList<>())
                                .add(filter));
            }
        }
        detours.forEach((through, asked) -> all.add("t." + SqlCache.column(through.ownId())
                + " COLLATE FOLDED IN (SELECT o." + SqlCache.column(through.ownerId()) + " FROM "
                + SqlCache.table(through.owner()) + " o WHERE " + leading(through, asked) + ")"));
        return String.join(" AND ", all);
    }

    /** What rows at the other end, called {@code o}, must meet to lead anywhere. */
    String leading(Way through, List<Filter> filters) {
        List<String> all = new ArrayList<>(List.of("o." + SqlCache.column(through.ownerId()) + " <> ''"));
        for (Filter filter : filters) {
            all.add(condition("o", through.owner().counterpart(filter.field()).orElseThrow(), filter));
        }
        return String.join(" AND ", all);
    }

    private static String condition(String table, Field own, Filter filter) {
        String column = table + "." + SqlCache.column(own);
        String nothing = "(" + column + " IS NULL OR " + column + " = '')";
        return switch (filter) {
            case Filter.AnyOf any -> {
                boolean empty = any.values().contains("") && !(own instanceof Measure);
                yield "(" + among(column, own, any.values()) + (empty ? " OR " + nothing : "") + ")";
            }
            case Filter.NoneOf none -> "(" + nothing + " OR NOT " + among(column, own, none.values()) + ")";
            case Filter.Contains contains -> holds(column, (TextField) own, contains.part());
            case Filter.Lacks lacks -> "(" + nothing + " OR NOT " + holds(column, (TextField) own, lacks.part()) + ")";
            case Filter.Empty _ -> nothing;
            case Filter.Present _ -> "NOT " + nothing;
            case Filter.Within within -> within(column, within.period());
            case Filter.Between between ->
                "(" + column + " IS NOT NULL"
                        + between.from()
                                .map(least -> bound(column, ">=", least))
                                .orElse("")
                        + between.to().map(most -> bound(column, "<=", most)).orElse("") + ")";
        };
    }

    private static String within(String column, Period days) {
        return "coalesce(substr(" + column + ", 1, 10) BETWEEN '" + days.from() + "' AND '" + days.to() + "', 0)";
    }

    private static String bound(String column, String sign, BigDecimal figure) {
        return " AND " + column + " COLLATE DECIMAL " + sign + " '" + figure + "'";
    }

    static String holds(String column, TextField asked, String part) {
        return asked.exact()
                ? "coalesce(instr(" + column + ", " + SqlCache.text(part) + ") > 0, 0)"
                : "coalesce(holds(" + column + ", " + SqlCache.text(part) + "), 0)";
    }

    private static String among(String column, Field own, List<String> values) {
        List<String> wanted = own instanceof Measure
                ? values.stream()
                        .filter(SqlFilters::isNumber)
                        .map(String::strip)
                        .toList()
                : values;
        String list = wanted.stream().map(SqlCache::text).collect(Collectors.joining(", ", "(", ")"));
        return "coalesce("
                + switch (own) {
                    case TextField text -> column + (text.exact() ? "" : " COLLATE FOLDED");
                    case DateField _ -> "substr(" + column + ", 1, 10)";
                    case FlagField _ -> "CASE " + column + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END COLLATE FOLDED";
                    case Measure _ -> column + " COLLATE DECIMAL";
                }
                + " IN " + list + ", 0)";
    }

    private static boolean isNumber(String value) {
        return value.strip().matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");
    }
}
