package dev.partnerlens.export;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.text.Words;
import java.util.List;

/** The rows of a set as a table: a column a field, in the set's own order. */
final class RowGrid {
    private RowGrid() {}

    static Grid of(Dataset dataset, RowView rows, String ending, Words words) {
        List<Field> fields = dataset.fields();
        return new Grid(
                id(dataset.id()),
                words.dataset(dataset),
                ending,
                List.of(),
                fields.stream()
                        .map(field -> column(dataset, field, words, rows.size(), row -> rows.value(row, field)))
                        .toList(),
                rows.size(),
                (row, column) -> rows.value(row, fields.get(column)));
    }

    /** A name for an Excel table from one with dashes. */
    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The column of a field: its name in the reader's language, the zone of a time, what must be said of a figure. */
    static Column column(Dataset dataset, Field field, Words words, int rows, Widths.Values values) {
        String name = words.field(dataset, field);
        Column.Kind kind = kind(field);
        String header = header(field, name, words);
        return new Column(header, kind, Widths.of(header, kind, rows, values));
    }

    private static String header(Field field, String name, Words words) {
        return switch (field) {
            case DateField date when date.precision() == DateField.Precision.TIME -> words.get("export.utc", name);
            case Measure measure ->
                measure.caveat()
                        .map(caveat -> words.get("export.caveat." + caveat.id(), name))
                        .orElse(name);
            default -> name;
        };
    }

    private static Column.Kind kind(Field field) {
        return switch (field) {
            case TextField text -> text.kind() == TextField.Kind.ID ? Column.Kind.ID : Column.Kind.TEXT;
            case DateField date -> date.precision() == DateField.Precision.DAY ? Column.Kind.DAY : Column.Kind.TIME;
            case FlagField _ -> Column.Kind.FLAG;
            case Measure measure -> isCount(measure) ? Column.Kind.COUNT : Column.Kind.DECIMAL;
        };
    }

    /** Amounts, ratios and costs have digits behind the point. */
    private static boolean isCount(Measure measure) {
        return measure.unit().isEmpty() && measure.addable() && measure.caveat().isEmpty();
    }
}
