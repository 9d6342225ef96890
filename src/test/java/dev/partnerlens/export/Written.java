package dev.partnerlens.export;

import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of given tables the way an export does. */
final class Written {
    static final Instant AT = Instant.parse("2026-06-24T06:42:00Z");

    private Written() {}

    static Tally book(Path file, int rowLimit, Grid... grids) {
        Tally[] tally = new Tally[1];
        new Replacement(Words.in(Locale.ENGLISH))
                .write(
                        file,
                        (fresh, scratch) -> Parts.finish(fresh, scratch, AT, (out, sheets) -> {
                            try (Book book = new Book(
                                    out, sheets, "PartnerLens 1.0.0", "Title & <more>", "Footer & more", rowLimit)) {
                                for (Grid grid : grids) {
                                    book.table(grid);
                                }
                                tally[0] = book.tally();
                            }
                        }));
        return tally[0];
    }

    /** A table of texts and other values whose columns are of one kind. */
    static Grid grid(
            String id, Column.Kind kind, List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {
        return new Grid(
                id,
                id,
                "",
                List.of(),
                headers.stream().map(header -> new Column(header, kind, 12)).toList(),
                rows.size(),
                (row, column) -> rows.get(row).get(column));
    }

    static List<String> headers(int count) {
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> "Column " + n)
                .toList();
    }
}
