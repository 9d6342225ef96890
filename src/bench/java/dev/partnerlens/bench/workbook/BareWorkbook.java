package dev.partnerlens.bench.workbook;

import dev.partnerlens.core.Field;
import dev.partnerlens.explore.RowView;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the tab's rows in memory, and a bare fastexcel that writes them by its manual: a header, typed cells, a
 * format for each column that needs one, a thousand rows at a time, compressed as hard as ours.
 */
final class BareWorkbook {
    private static final int BLOCK = 1_000;
    /** As in {@code export.Archive}. */
    private static final int LEVEL = 2;

    private final List<String> header;
    private final @Nullable Object[][] cells;

    BareWorkbook(RowView rows, List<Field> fields) {
        header = fields.stream().map(Field::name).toList();
        cells = new @Nullable Object[rows.size()][fields.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < fields.size(); column++) {
                cells[row][column] = rows.value(row, fields.get(column));
            }
        }
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Workbook workbook = new Workbook(out, "Bare", "1.0")) {
            workbook.setCompressionLevel(LEVEL);
            Worksheet sheet = workbook.newWorksheet("Rows");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int from = 0; from < cells.length; from += BLOCK) {
                int to = Math.min(cells.length, from + BLOCK);
                for (int row = from; row < to; row++) {
                    row(sheet, row + 1, cells[row]);
                }
                formats(sheet, from, to);
                sheet.flush();
            }
            sheet.finish();
        }
    }

    private static void row(Worksheet sheet, int row, @Nullable Object[] values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case null -> {}
                case String text -> sheet.value(row, column, text);
                case BigDecimal number -> sheet.value(row, column, number);
                case LocalDate day -> sheet.value(row, column, day);
                default -> throw new IllegalStateException("A value that usage rows do not have");
            }
        }
    }

    private void formats(Worksheet sheet, int from, int to) {
        for (int column = 0; column < header.size(); column++) {
            String format = switch (cells[from][column]) {
                case LocalDate _ -> "yyyy-mm-dd";
                case BigDecimal _ -> "#,##0.00####";
                case null, default -> "";
            };
            if (!format.isEmpty()) {
                sheet.range(from + 1, column, to, column).style().format(format).set();
            }
        }
    }
}
