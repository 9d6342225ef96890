package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text of a stranger ever becomes a formula, and no number pays for that. */
class InjectionTest {
    @TempDir
    Path folder;

    @Test
    void noPayloadIsAFormulaAndEachIsMarkedAsText() throws IOException {
        Path file = written(Column.Kind.TEXT);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < Payloads.ALL.size(); i++) {
                Cell cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(readable(Payloads.ALL.get(i)));
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(Payloads.ALL.get(i))
                        .isTrue();
            }
        }
    }

    @Test
    void theMarkSurvivesASaveByAnotherProgram() throws IOException {
        Path again = folder.resolve("again.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written(Column.Kind.ID)));
                var out = Files.newOutputStream(again)) {
            book.write(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(again))) {
            for (Row row : book.getSheetAt(0)) {
                assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isEqualTo(row.getRowNum() > 0);
            }
        }
    }

    @Test
    void harmlessTextsAndNegativeNumbersStayAsTheyAre() throws IOException {
        Path file = folder.resolve("plain.xlsx");
        List<Object> values = List.of("Contoso", "a=1", "1-2", "", "x@y.example", new BigDecimal("-0.02"));
        Written.book(
                file,
                100,
                Written.grid(
                        "plain",
                        Column.Kind.TEXT,
                        List.of("value"),
                        values.stream().map(List::of).toList()));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < values.size(); i++) {
                Cell cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
            }
            Cell number = book.getSheetAt(0).getRow(values.size()).getCell(0);
            assertThat(number.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(number.getNumericCellValue()).isEqualTo(-0.02);
        }
    }

    @Test
    void csvGuardsEachPayloadForPeopleAndNoneForPrograms() throws IOException {
        StringBuilder guarded = new StringBuilder();
        StringBuilder exact = new StringBuilder();
        for (String payload : Payloads.ALL) {
            new Csv(guarded, Csv.Guard.SPREADSHEET).row(List.of(payload, new BigDecimal("-0.02")));
            new Csv(exact, Csv.Guard.EXACT).row(List.of(payload, new BigDecimal("-0.02")));
        }
        assertThat(CsvReader.read(guarded.toString()))
                .isEqualTo(rows(Payloads.ALL.stream().map(payload -> "'" + payload)));
        assertThat(CsvReader.read(exact.toString())).isEqualTo(rows(Payloads.ALL.stream()));
    }

    private static List<List<String>> rows(Stream<String> firsts) {
        return firsts.map(first -> List.of(first, "-0.02")).toList();
    }

    private Path written(Column.Kind kind) {
        Path file = folder.resolve("payloads.xlsx");
        Written.book(
                file,
                1_000,
                Written.grid(
                        "payloads",
                        kind,
                        List.of("payload"),
                        Payloads.ALL.stream().map(List::of).toList()));
        return file;
    }

    private static String readable(String payload) {
        return payload.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "\ufffd");
    }
}
