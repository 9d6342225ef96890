package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks read back by Apache POI. */
class BookTest {
    @TempDir
    Path folder;

    @Test
    void valuesKeepTheirTypes() throws IOException {
        List<Column> columns = List.of(
                new Column("text", Column.Kind.TEXT, 10),
                new Column("id", Column.Kind.ID, 10),
                new Column("day", Column.Kind.DAY, 10),
                new Column("time", Column.Kind.TIME, 10),
                new Column("flag", Column.Kind.FLAG, 10),
                new Column("count", Column.Kind.COUNT, 10),
                new Column("decimal", Column.Kind.DECIMAL, 10));
        List<List<Object>> rows = List.of(
                List.of(
                        "Contoso",
                        "007",
                        LocalDate.of(2026, 6, 24),
                        LocalDateTime.of(2026, 6, 24, 6, 42, 10),
                        true,
                        new BigDecimal(1234),
                        new BigDecimal("-0.02")),
                List.of(
                        "",
                        "",
                        LocalDate.of(1900, 3, 1),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59),
                        false,
                        new BigDecimal("1.5"),
                        new BigDecimal("0.0000001")));
        Grid grid = new Grid(
                "typed",
                "Typed",
                "",
                List.of(),
                columns,
                3,
                (row, c) -> row == 2 ? null : rows.get(row).get(c));
        try (XSSFWorkbook book = open(write(grid))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(types(sheet, 1))
                    .containsExactly(
                            CellType.STRING,
                            CellType.STRING,
                            CellType.NUMERIC,
                            CellType.NUMERIC,
                            CellType.BOOLEAN,
                            CellType.NUMERIC,
                            CellType.NUMERIC);
            assertThat(formats(sheet, 1))
                    .containsExactly(
                            "General", "@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "General", "#,##0", "#,##0.00####");
            assertThat(formats(sheet, 2))
                    .containsExactly(
                            "General", "@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "General", "#,##0.00####", "0.00E+00");
            for (int r = 0; r < 2; r++) {
                assertThat(cell(sheet, r + 1, 2).getLocalDateTimeCellValue())
                        .isEqualTo(((LocalDate) rows.get(r).get(2)).atStartOfDay());
                assertThat(cell(sheet, r + 1, 3).getLocalDateTimeCellValue())
                        .isEqualTo(rows.get(r).get(3));
                assertThat(DateUtil.isCellDateFormatted(cell(sheet, r + 1, 3))).isTrue();
                assertThat(cell(sheet, r + 1, 4).getBooleanCellValue())
                        .isEqualTo(rows.get(r).get(4));
                assertThat(cell(sheet, r + 1, 6).getNumericCellValue())
                        .isEqualTo(((BigDecimal) rows.get(r).get(6)).doubleValue());
            }
            assertThat(cell(sheet, 2, 0).getStringCellValue()).isEmpty();
            assertThat(types(sheet, 3)).containsOnly(CellType.BLANK);
        }
    }

    @Test
    void aTableIsARealOne() throws IOException {
        List<String> headers =
                List.of("Name", "name", " ", "Sum & <more> \"quoted\"", "_x0041_", "two\nlines", "Name 2");
        List<Object> row = new ArrayList<>(Arrays.asList("a", "b", "c", "d", "e", "f", "g"));
        try (XSSFWorkbook book = open(write(Written.grid("real", Column.Kind.TEXT, headers, List.of(row, row, row))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFTable table = sheet.getTables().getFirst();
            assertThat(table.getName()).isEqualTo("real");
            assertThat(table.getDisplayName()).isEqualTo("real");
            assertThat(table.getArea().formatAsString()).isEqualTo("A1:G4");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:G4");
            assertThat(table.getCTTable().getTableStyleInfo().getShowRowStripes())
                    .isTrue();
            List<String> columns =
                    table.getColumns().stream().map(XSSFTableColumn::getName).toList();
            List<String> cells = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> cells.add(cell.getStringCellValue()));
            assertThat(cells)
                    .containsExactly(
                            "Name", "name 2", "3", "Sum & <more> \"quoted\"", "_x0041_", "two lines", "Name 2 2");
            assertThat(columns)
                    .containsExactlyElementsOf(cells.stream()
                            .map(cell -> cell.replace("_x0041_", "_x005F_x0041_"))
                            .toList());
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getFooter().getLeft()).endsWith("Footer && more");
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:G4");
            assertThat(sheet.getCTWorksheet()
                            .getIgnoredErrors()
                            .getIgnoredErrorArray(0)
                            .getNumberStoredAsText())
                    .isTrue();
        }
    }

    @Test
    void aTableWithoutRowsKeepsOneBlankRow() throws IOException {
        try (XSSFWorkbook book = open(write(Written.grid("none", Column.Kind.TEXT, List.of("a", "b"), List.of())))) {
            assertThat(book.getTable("none").getArea().formatAsString()).isEqualTo("A1:B2");
            assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
        }
    }

    @Test
    void moreRowsThanASheetTakesGoOnInTheNext() throws IOException {
        for (int rows : new int[] {2_499, 2_500, 2_501, 7_400}) {
            Path file = folder.resolve("split" + rows + ".xlsx");
            Written.book(
                    file,
                    2_500,
                    new Grid(
                            "split",
                            "Split",
                            "",
                            List.of(),
                            List.of(new Column("n", Column.Kind.COUNT, 10)),
                            rows,
                            (row, _) -> BigDecimal.valueOf(row)));
            try (XSSFWorkbook book = open(file)) {
                assertThat(book.getNumberOfSheets()).isEqualTo((rows + 2_499) / 2_500);
                int next = 0;
                for (int s = 0; s < book.getNumberOfSheets(); s++) {
                    XSSFSheet sheet = book.getSheetAt(s);
                    assertThat(sheet.getSheetName()).isEqualTo(s == 0 ? "Split" : "Split " + (s + 1));
                    XSSFTable table = sheet.getTables().getFirst();
                    assertThat(table.getName()).isEqualTo(s == 0 ? "split" : "split_" + (s + 1));
                    assertThat(cell(sheet, 0, 0).getStringCellValue()).isEqualTo("n");
                    assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                    for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                        assertThat(cell(sheet, r, 0).getNumericCellValue()).isEqualTo(next++);
                    }
                }
                assertThat(next).isEqualTo(rows);
            }
        }
    }

    @Test
    void numbersBeyondExcelAreTextAndLongOnesAreCounted() throws IOException {
        List<String> numbers = List.of("1E+400", "-1E+308", "1E-320", "123456789012345.6789", "0.1", "0E+999");
        Path file = folder.resolve("numbers.xlsx");
        Tally tally = Written.book(
                file,
                100,
                Written.grid(
                        "n",
                        Column.Kind.DECIMAL,
                        List.of("n"),
                        numbers.stream().map(n -> List.of(new BigDecimal(n))).toList()));
        assertThat(tally.numbersAsText()).isEqualTo(3);
        assertThat(tally.longNumbers()).isEqualTo(1);
        try (XSSFWorkbook book = open(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < 3; i++) {
                assertThat(cell(sheet, i + 1, 0).getStringCellValue()).isEqualTo(numbers.get(i));
            }
            assertThat(cell(sheet, 4, 0).getNumericCellValue()).isEqualTo(Double.parseDouble(numbers.get(3)));
            assertThat(cell(sheet, 6, 0).getNumericCellValue()).isZero();
        }
    }

    @Test
    void datesComeBackAsTheyWere() throws IOException {
        Random random = new Random(3);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime time = LocalDateTime.of(1900, 3, 1, 0, 0)
                    .plusDays(random.nextInt(2_958_465 - 61))
                    .plusSeconds(random.nextInt(86_400));
            rows.add(List.of(time.toLocalDate(), time));
        }
        rows.add(List.of(LocalDate.of(1900, 2, 28), LocalDateTime.of(1899, 1, 1, 1, 1)));
        Path file = folder.resolve("dates.xlsx");
        Tally tally = Written.book(file, 20_000, Written.grid("d", Column.Kind.TIME, List.of("day", "time"), rows));
        assertThat(tally.datesAsText()).isEqualTo(2);
        try (XSSFWorkbook book = open(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < 10_000; i++) {
                assertThat(cell(sheet, i + 1, 0).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(rows.get(i).get(0));
                assertThat(cell(sheet, i + 1, 1).getLocalDateTimeCellValue())
                        .isEqualTo(rows.get(i).get(1));
            }
            assertThat(cell(sheet, 10_001, 0).getStringCellValue()).isEqualTo("1900-02-28");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Grid grid = Written.grid("same", Column.Kind.TEXT, Written.headers(2), List.of(List.of("=a", LocalDate.EPOCH)));
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        Written.book(one, 10, grid);
        Written.book(two, 10, grid);
        assertThat(one).hasSameBinaryContentAs(two);
        try (XSSFWorkbook book = open(one)) {
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(Written.AT);
        }
    }

    private Path write(Grid grid) {
        Path file = folder.resolve(grid.id() + ".xlsx");
        Written.book(file, 1_000_000, grid);
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    private static List<CellType> types(XSSFSheet sheet, int row) {
        List<CellType> types = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> types.add(cell.getCellType()));
        return types;
    }

    private static List<String> formats(XSSFSheet sheet, int row) {
        List<String> formats = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> formats.add(cell.getCellStyle().getDataFormatString()));
        return formats;
    }
}
