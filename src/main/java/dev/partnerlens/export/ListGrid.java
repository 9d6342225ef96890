package dev.partnerlens.export;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list behind a KPI as a table, such as the subscriptions without usage. */
final class ListGrid {
    private ListGrid() {}

    static Grid of(KpiResult result, List<String> about, Words words) {
        List<Map<String, @Nullable Object>> items = result.items();
        Set<String> names = new LinkedHashSet<>();
        items.forEach(item -> names.addAll(item.keySet()));
        List<String> keys = List.copyOf(names);
        String title = "kpi." + result.kpi().id();
        List<String> heading = new ArrayList<>(List.of(
                words.get(title + ".title"),
                words.get(title + ".definition"),
                words.get("export.state." + result.state().id())));
        heading.addAll(about);
        return new Grid(
                "list_" + RowGrid.id(result.kpi().id()),
                words.get(title + ".title"),
                "",
                heading,
                keys.stream().map(key -> column(key, result, words)).toList(),
                items.size(),
                (row, column) -> items.get(row).get(keys.get(column)));
    }

    private static Column column(String key, KpiResult result, Words words) {
        List<Map<String, @Nullable Object>> items = result.items();
        for (Dataset dataset : result.kpi().sets()) {
            Field field = dataset.field(key).orElse(null);
            if (field != null) {
                return RowGrid.column(
                        dataset,
                        field,
                        words,
                        items.size(),
                        row -> items.get(row).get(key));
            }
        }
        String name = words.get("item." + key);
        return new Column(
                name,
                Column.Kind.DECIMAL,
                Widths.of(
                        name,
                        Column.Kind.DECIMAL,
                        items.size(),
                        row -> items.get(row).get(key)));
    }
}
