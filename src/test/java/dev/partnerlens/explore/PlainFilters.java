package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What filters mean, row by row and without a thought for speed: the oracle. */
final class PlainFilters {
    private PlainFilters() {}

    /** A set that has the field and shares an id with the rows asked for. */
    private record Detour(Dataset other, Meaning id) {}

    /** The rows of a set that pass; a field it lacks is asked of the first set that shares subscriptions, else customers. */
    static List<Row> keep(InventedPartner partner, Dataset dataset, List<Filter> filters) {
        List<Filter> direct = new ArrayList<>();
        Map<Detour, List<Filter>> detours = new HashMap<>();
        for (Filter filter : filters) {
            if (dataset.counterpart(filter.field()).isPresent()) {
                direct.add(filter);
            } else {
                detour(dataset, filter)
                        .ifPresent(way -> detours.computeIfAbsent(way, _ -> new ArrayList<>())
                                .add(filter));
            }
        }
        List<Row> kept = partner.rows(dataset).stream()
                .filter(row -> direct.stream().allMatch(filter -> passes(row, filter)))
                .toList();
        for (var detour : detours.entrySet()) {
            Meaning meaning = detour.getKey().id();
            Set<String> ids = partner.rows(detour.getKey().other()).stream()
                    .filter(row -> detour.getValue().stream().allMatch(filter -> passes(row, filter)))
                    .map(row -> id(row, meaning))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
            kept = kept.stream().filter(row -> ids.contains(id(row, meaning))).toList();
        }
        return kept;
    }

    private static Optional<Detour> detour(Dataset dataset, Filter filter) {
        for (Meaning id : List.of(Meaning.SUBSCRIPTION_ID, Meaning.CUSTOMER_ID)) {
            for (Dataset other : Datasets.all()) {
                boolean shared =
                        dataset.meaning(id).isPresent() && other.meaning(id).isPresent();
                if (shared && other.counterpart(filter.field()).isPresent()) {
                    return Optional.of(new Detour(other, id));
                }
            }
        }
        return Optional.empty();
    }

    private static String id(Row row, Meaning meaning) {
        String id = row.text(row.dataset().meaning(meaning).orElseThrow());
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
            case Filter.Lacks lacks -> nothing || !(value instanceof String text && contains(own, text, lacks.part()));
            case Filter.Empty _ -> nothing;
            case Filter.Present _ -> !nothing;
            case Filter.Between between ->
                value instanceof BigDecimal number
                        && between.from()
                                .map(least -> number.compareTo(least) >= 0)
                                .orElse(true)
                        && between.to().map(most -> number.compareTo(most) <= 0).orElse(true);
            case Filter.Within within ->
                value instanceof LocalDateTime time && within.period().contains(time.toLocalDate());
        };
    }

    private static boolean contains(Field own, String value, String part) {
        return ((TextField) own).exact()
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
