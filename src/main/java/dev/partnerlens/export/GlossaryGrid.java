package dev.partnerlens.export;

import dev.partnerlens.chart.Glossary;
import dev.partnerlens.core.Tab;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the figures of a tab mean, and which ones cannot be had and why, as a table. */
final class GlossaryGrid {
    private GlossaryGrid() {}

    static Grid of(Tab tab, Words words, List<String> heading) {
        Glossary glossary = Glossary.of(Optional.of(tab), words);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        glossary.entries().forEach(entry -> rows.add(row(entry)));
        glossary.missing().forEach(each -> rows.add(row(each, words)));
        return new Grid(
                "glossary",
                words.get("export.sheet.glossary"),
                "",
                heading,
                List.of(
                        column("title", Column.Kind.TEXT, 32, words),
                        column("definition", Column.Kind.PROSE, 60, words),
                        column("unit", Column.Kind.PROSE, 15, words),
                        column("sets", Column.Kind.PROSE, 26, words),
                        column("basis", Column.Kind.PROSE, 30, words),
                        column("previous", Column.Kind.PROSE, 40, words),
                        column("months", Column.Kind.PROSE, 40, words),
                        column("caveat", Column.Kind.PROSE, 26, words),
                        column("states", Column.Kind.PROSE, 60, words),
                        column("id", Column.Kind.TEXT, 34, words)),
                rows.size(),
                (row, column) -> rows.get(row).get(column));
    }

    private static Column column(String id, Column.Kind kind, double width, Words words) {
        return new Column(words.get("export.glossary." + id), kind, width);
    }

    private static List<@Nullable Object> row(Glossary.Entry entry) {
        List<@Nullable Object> row = new ArrayList<>(List.of(
                entry.title(),
                entry.definition(),
                entry.unit(),
                String.join(", ", entry.sets()),
                entry.basis(),
                entry.previousPeriod(),
                entry.firstToLastMonth()));
        row.add(entry.caveat().isEmpty() ? null : entry.caveat());
        row.add(entry.states().stream()
                .map(state -> state.id() + ": " + state.meaning())
                .collect(Collectors.joining(" \u00b7 ")));
        row.add(entry.id());
        return row;
    }

    private static List<@Nullable Object> row(Glossary.Missing missing, Words words) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(missing.title());
        row.add(missing.reason());
        for (int blank = 0; blank < 6; blank++) {
            row.add(null);
        }
        row.add(words.get("glossary.text.missing"));
        row.add(null);
        return row;
    }
}
