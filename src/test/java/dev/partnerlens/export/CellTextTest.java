package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cell cannot hold is replaced or cut, counted, and nothing else changes. */
class CellTextTest {
    @TempDir
    Path folder;

    @Test
    void textsComeBackAsTheyWere() throws IOException {
        List<String> texts = List.of(
                " blanks at both ends ",
                "",
                "two\nlines\ttab",
                "\u00e9\u00df\u4e2d\ud83d\ude00",
                "<&>\"'",
                "_x0041_ is no A",
                "_x005F_x0041_",
                "_x00",
                "00123",
                "1E5",
                "TRUE",
                "2026-01-02",
                "x".repeat(32_767));
        Path file = folder.resolve("texts.xlsx");
        Tally tally = Written.book(
                file,
                100,
                Written.grid(
                        "texts",
                        Column.Kind.ID,
                        List.of("t"),
                        texts.stream().map(List::of).toList()));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < texts.size(); i++) {
                assertThat(book.getSheetAt(0).getRow(i + 1).getCell(0).getStringCellValue())
                        .isEqualTo(texts.get(i));
            }
        }
        assertThat(tally.replaced()).isZero();
        assertThat(tally.shortenedCount()).isZero();
    }

    @Test
    void forbiddenCharactersAreReplacedAndCounted() {
        assertThat(CellText.of("a\u0000b\u001fc\ufffe\uffffd"))
                .isEqualTo(new CellText("a\ufffdb\ufffdc\ufffd\ufffdd", 4, false));
        assertThat(CellText.of("half \ud83d and \ude00")).isEqualTo(new CellText("half \ufffd and \ufffd", 2, false));
        assertThat(CellText.of("whole \ud83d\ude00")).isEqualTo(new CellText("whole \ud83d\ude00", 0, false));
    }

    @Test
    void longTextsAreCutBetweenCharactersAndNamed() throws IOException {
        StringBuilder varied = new StringBuilder();
        new Random(1).ints(20_000, 0x1f300, 0x1f600).forEach(varied::appendCodePoint);
        String pairs = varied.toString();
        assertThat(CellText.of("x" + pairs).text()).hasSize(32_767);
        assertThat(CellText.of(pairs).text()).hasSize(32_766);
        Path file = folder.resolve("long.xlsx");
        Tally tally = Written.book(
                file,
                100,
                Written.grid("long", Column.Kind.TEXT, List.of("t"), List.of(List.of("short"), List.of(pairs))));
        assertThat(tally.shortenedCount()).isOne();
        assertThat(tally.shortenedPlaces()).containsExactly("long!A3");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(pairs.substring(0, 32_766));
        }
    }
}
