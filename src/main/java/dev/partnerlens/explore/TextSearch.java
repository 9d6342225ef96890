package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.ColumnTable;
import dev.partnerlens.explore.column.Fold;
import dev.partnerlens.explore.column.SeriesLayout;
import dev.partnerlens.explore.column.TextColumn;
import dev.partnerlens.explore.row.RowTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text looked for in every text column of a table: decided once a dictionary entry, then once a series. */
final class TextSearch {
    private final Optional<SeriesLayout> series;
    /** Which codes hold the text, by the column of the rows; columns without one are left out. */
    private final Map<TextField, RowTest.Coded> holding = new LinkedHashMap<>();
    /** The same by the column of the series. */
    private final Map<TextField, RowTest.Coded> ofSeries = new LinkedHashMap<>();

    TextSearch(ColumnTable table, String part) {
        this.series = table.series();
        for (Field field : table.dataset().fields()) {
            if (field instanceof TextField text && table.holds(text) && !part.isEmpty()) {
                TextColumn sent = table.text(text).sent();
                boolean[] pass = holding(sent, text, part);
                if (any(pass)) {
                    holding.put(text, new RowTest.Coded(sent.codes(), pass));
                    series.map(layout -> layout.columns().get(text))
                            .map(column -> ((TextColumn) column).sent().codes())
                            .ifPresent(codes -> ofSeries.put(text, new RowTest.Coded(codes, pass)));
                }
            }
        }
    }

    private static boolean[] holding(TextColumn column, TextField field, String part) {
        boolean[] pass = new boolean[column.cardinality()];
        String wanted = field.exact() ? part : Fold.of(part);
        for (int code = 1; code < pass.length; code++) {
            String entry = field.exact() ? column.entry(code) : column.folded(code);
            pass[code] = entry != null && entry.contains(wanted);
        }
        return pass;
    }

    private static boolean any(boolean[] pass) {
        for (boolean passes : pass) {
            if (passes) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row holds the text. */
    RowTest test() {
        RowTest.Any rows = new RowTest.Any(List.copyOf(holding.values()));
        if (series.isEmpty() || ofSeries.size() < holding.size()) {
            return rows;
        }
        RowTest.Any told = new RowTest.Any(List.copyOf(ofSeries.values()));
        boolean[] pass = new boolean[series.get().count()];
        for (int number = 0; number < pass.length; number++) {
            pass[number] = told.passes(number);
        }
        return new RowTest.Coded(series.get().ofRow(), pass);
    }

    /** The columns in which a row of the table holds it. */
    List<TextField> columns(int row) {
        return holding.entrySet().stream()
                .filter(column -> column.getValue().passes(row))
                .map(Map.Entry::getKey)
                .toList();
    }
}
