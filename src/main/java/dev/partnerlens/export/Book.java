package dev.partnerlens.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook being written, sheet after sheet; holds a thousand rows at a time in memory. Stops at an interrupt. */
final class Book implements AutoCloseable {
    private static final int BLOCK = 1_000;

    /** Room for the button of a table's filter, in characters. */
    private static final double BUTTON = 2;

    private final Workbook workbook;
    private final int rowLimit;
    private final String footer;
    private final SheetNames names = new SheetNames();
    private final Tally tally = new Tally();
    private final List<Sheet> sheets;

    /**
     * A sheet that has been written.
     *
     * @param grid the id of its grid, empty without a table
     * @param table the name of its Excel table, empty without one
     * @param continued whether it goes on with the rows of the sheet before
     */
    record Sheet(String grid, String table, String name, String lastCell, int rows, boolean continued) {}

    /**
     * @param sheets hears of each sheet before it is written
     * @param rowLimit the most rows a table may have on one sheet, without its header
     */
    Book(OutputStream out, List<Sheet> sheets, String program, String title, String footer, int rowLimit) {
        this.sheets = sheets;
        this.workbook = new Workbook(out, program, "1.0");
        this.workbook.setCompressionLevel(0);
        this.workbook.properties().setTitle(CellText.of(title).text());
        this.footer = footer;
        this.rowLimit = rowLimit;
    }

    Tally tally() {
        return tally;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Writes a table; one with more rows than a sheet takes goes on in further sheets, each with the header. */
    void table(Grid grid) throws IOException {
        int from = 0;
        do {
            int to = Math.min(grid.rows(), from + rowLimit);
            part(grid, from, to);
            from = to;
        } while (from < grid.rows());
    }

    private void part(Grid grid, int from, int to) throws IOException {
        String name = names.unique(grid.sheet(), grid.ending());
        Worksheet sheet = workbook.newWorksheet(name);
        CellWriter cells = new CellWriter(sheet, name, tally);
        int header = heading(sheet, cells, grid.heading());
        List<Column> columns = grid.columns();
        int last = header + Math.max(1, to - from);
        String table = from == 0 ? grid.id() : grid.id() + "_" + (from / rowLimit + 1);
        sheets.add(new Sheet(grid.id(), table, name, Place.name(last, columns.size() - 1), to - from, from > 0));
        page(sheet, header);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
        }
        header(sheet, header, columns, table, to - from);
        int first = header + 1;
        for (int start = from; start < to; start += BLOCK) {
            block(sheet, cells, grid, start, Math.min(to, start + BLOCK), first - from);
            sheet.flush();
            stopIfAsked();
        }
        sheet.finish();
    }

    private static void block(Worksheet sheet, CellWriter cells, Grid grid, int from, int to, int shift) {
        List<Column> columns = grid.columns();
        int width = columns.size();
        @Nullable Object[] values = new @Nullable Object[(to - from) * width];
        for (int row = from; row < to; row++) {
            for (int c = 0; c < width; c++) {
                Object value = grid.values().at(row, c);
                values[(row - from) * width + c] = value;
                cells.write(row + shift, c, value);
            }
        }
        Looks.columns(sheet, from + shift, to - 1 + shift, columns);
        for (int c = 0; c < width; c++) {
            Column.Kind kind = columns.get(c).kind();
            for (int row = from; row < to; row++) {
                cells.style(row + shift, c, values[(row - from) * width + c], kind);
            }
        }
        if (columns.stream().anyMatch(column -> column.kind() == Column.Kind.PROSE)) {
            for (int row = from; row < to; row++) {
                int start = (row - from) * width;
                Heights.set(
                        sheet,
                        row + shift,
                        c -> columns.get(c).kind() == Column.Kind.PROSE
                                ? columns.get(c).width() - 1
                                : Double.MAX_VALUE,
                        Arrays.asList(values).subList(start, start + width));
            }
        }
    }

    /** Text of a page without a table, such as the last sheet; the first column holds labels. */
    void page(String wish, List<String> heading, List<Double> widths, List<List<@Nullable Object>> lines)
            throws IOException {
        String name = names.unique(wish, "");
        Worksheet sheet = workbook.newWorksheet(name);
        CellWriter cells = new CellWriter(sheet, name, tally);
        int row = heading(sheet, cells, heading);
        page(sheet, Math.max(0, row - 1));
        for (int c = 0; c < widths.size(); c++) {
            sheet.width(c, widths.get(c));
        }
        int last = Math.max(0, row - 1 + lines.size());
        sheets.add(new Sheet("", "", name, Place.name(last, widths.size() - 1), 0, false));
        for (List<@Nullable Object> line : lines) {
            for (int c = 0; c < line.size(); c++) {
                Column.Kind kind = c == 0 ? Column.Kind.TEXT : Column.Kind.PROSE;
                cells.write(row, c, line.get(c));
                sheet.style(row, c)
                        .verticalAlignment("top")
                        .horizontalAlignment("left")
                        .wrapText(c > 0)
                        .set();
                cells.style(row, c, line.get(c), kind);
            }
            if (line.size() == 1) {
                sheet.style(row, 0).bold().set();
            } else {
                Heights.set(sheet, row, widths::get, line);
            }
            row++;
        }
        sheet.finish();
    }

    /** Writes the lines above a table and gives the row after them. */
    private static int heading(Worksheet sheet, CellWriter cells, List<String> heading) {
        int row = 0;
        for (String line : heading) {
            cells.write(row, 0, line);
            if (row < 1) {
                Looks.heading(sheet, row, true);
            }
            cells.style(row, 0, line, Column.Kind.TEXT);
            row++;
        }
        return heading.isEmpty() ? 0 : row + 1;
    }

    private static void header(Worksheet sheet, int row, List<Column> columns, String id, int rows) {
        String[] titles = titles(columns);
        for (int c = 0; c < titles.length; c++) {
            sheet.value(row, c, titles[c]);
        }
        Looks.header(sheet, row, titles.length);
        Heights.set(sheet, row, i -> columns.get(i).width() - BUTTON, Arrays.asList(titles));
        // Excel asks for at least one row below a table's header, be it blank.
        Table table = sheet.range(row, 0, row + Math.max(1, rows), titles.length - 1)
                .createTable(titles)
                .setName(id)
                .setDisplayName(id);
        table.styleInfo().setStyleName(Looks.TABLE_STYLE).setShowRowStripes(true);
    }

    /** Excel refuses a table whose headers are blank, equal but for case, or other than its cells. */
    private static String[] titles(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        String[] titles = new String[columns.size()];
        for (int c = 0; c < titles.length; c++) {
            String wish =
                    columns.get(c).header().replaceAll("[\\p{Cc}\\s]+", " ").strip();
            wish = wish.substring(0, Math.min(200, wish.length()));
            String title = wish.isEmpty() ? Integer.toString(c + 1) : wish;
            for (int n = 2; !taken.add(title.toLowerCase(Locale.ROOT)); n++) {
                title = wish + " " + n;
            }
            titles[c] = CellText.of(title).text();
        }
        return titles;
    }

    private void page(Worksheet sheet, int header) {
        sheet.freezePane(0, header + 1);
        sheet.repeatRows(header);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(footer.replace("&", "&&"), Position.LEFT, "Calibri", 9);
        sheet.footer("&P / &N", Position.RIGHT, "Calibri", 9);
    }

    private static void stopIfAsked() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
