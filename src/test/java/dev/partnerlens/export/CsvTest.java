package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void valuesAreWrittenWithoutALocale() throws IOException {
        StringBuilder out = new StringBuilder();
        Csv csv = new Csv(out, Csv.Guard.EXACT);
        csv.header(List.of("a", "b,c", "d"));
        csv.row(Arrays.asList("x", null, ""));
        csv.row(List.of(new BigDecimal("1E+3"), new BigDecimal("-0.020"), new BigDecimal("1E-8")));
        csv.row(List.of(LocalDate.of(2026, 6, 1), LocalDateTime.of(2026, 6, 1, 7, 0), true));
        csv.row(List.of(LocalDateTime.of(2026, 6, 1, 7, 0, 1, 1_200), 12L, 7));
        csv.row(List.of("10,000s", "say \"hi\"", "two\nlines"));
        assertThat(out)
                .hasToString("a,\"b,c\",d\r\n"
                        + "x,,\"\"\r\n"
                        + "1000,-0.020,0.00000001\r\n"
                        + "2026-06-01,2026-06-01T07:00:00Z,true\r\n"
                        + "2026-06-01T07:00:01.0000012Z,12,7\r\n"
                        + "\"10,000s\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void everyTextComesBackAsItWas() throws IOException {
        Random random = new Random(7);
        String letters = "ab,;\"'\r\n\t =+-@\u00e9\ud83d\ude00\u0000";
        List<List<@Nullable String>> rows = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        Csv csv = new Csv(out, Csv.Guard.EXACT);
        for (int i = 0; i < 3_000; i++) {
            List<@Nullable String> row = new ArrayList<>();
            for (int c = 0; c < 4; c++) {
                row.add(random.nextInt(5) == 0 ? null : text(random, letters));
            }
            rows.add(row);
            csv.row(row);
        }
        assertThat(CsvReader.read(out.toString())).isEqualTo(rows);
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
