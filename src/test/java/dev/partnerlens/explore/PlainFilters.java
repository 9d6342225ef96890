package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What filters mean, row by row and without a thought for speed: the oracle. */
final class PlainFilters {
    private PlainFilters() {}

    /** The rows of a set that pass; only usage and subscriptions know of each other, by the subscription's id. */
    static List<Row> keep(InventedPartner partner, Dataset dataset, List<Filter> filters) {
        List<Filter> direct = new ArrayList<>();
        List<Filter> detour = new ArrayList<>();
        Dataset other = dataset == AzureUsage.DATASET ? Subscriptions.DATASET : AzureUsage.DATASET;
        boolean linked = dataset == AzureUsage.DATASET || dataset == Subscriptions.DATASET;
        for (Filter filter : filters) {
            if (dataset.counterpart(filter.field()).isPresent()) {
                direct.add(filter);
            } else if (linked && other.counterpart(filter.field()).isPresent()) {
                detour.add(filter);
            }
        }
        List<Row> kept = new ArrayList<>();
        Set<String> ids = partner.rows(other).stream()
                .filter(row -> detour.stream().allMatch(filter -> passes(row, filter)))
                .map(row -> id(row))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        for (Row row : partner.rows(dataset)) {
            if (direct.stream().allMatch(filter -> passes(row, filter))
                    && (detour.isEmpty() || ids.contains(id(row)))) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static String id(Row row) {
        String id = row.dataset() == AzureUsage.DATASET
                ? row.text(AzureUsage.SUBSCRIPTION_ID)
                : row.dataset() == Subscriptions.DATASET ? row.text(Subscriptions.ID) : "";
        return id == null ? "" : id.toLowerCase(Locale.ROOT);
    }

    private static boolean passes(Row row, Filter filter) {
        Field own = row.dataset().counterpart(filter.field()).orElseThrow();
        Object value = row.value(row.dataset().position(own));
        boolean nothing = value == null || value.equals("");
        return switch (filter) {
            case Filter.AnyOf any ->
                any.values().stream()
                        .anyMatch(wanted ->
                                same(own, value, wanted) || (nothing && wanted.isEmpty() && !(own instanceof Measure)));
            case Filter.NoneOf none -> nothing || none.values().stream().noneMatch(wanted -> same(own, value, wanted));
            case Filter.Contains contains -> value != null && contains(own, (String) value, contains.part());
            case Filter.Empty _ -> nothing;
            case Filter.Within within ->
                value instanceof LocalDateTime time && within.period().contains(time.toLocalDate());
        };
    }

    private static boolean contains(Field own, String value, String part) {
        return ((TextField) own).kind() == TextField.Kind.TEXT
                ? value.contains(part)
                : value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean same(Field own, @Nullable Object value, String wanted) {
        return switch (value) {
            case String text -> ((TextField) own).same(text, wanted);
            case LocalDateTime time -> time.toLocalDate().toString().equals(wanted);
            case Boolean flag -> flag.toString().equals(wanted);
            case BigDecimal number -> number.compareTo(new BigDecimal(wanted)) == 0;
            case null, default -> false;
        };
    }
}
