package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
    private final SheetNames names = new SheetNames();

    @Test
    void oddNamesBecomeNamesThatExcelTakes() {
        List<String> odd = List.of(
                "",
                "   ",
                "History",
                "a/b\\c[d]e:f*g?h",
                "'quoted'",
                "A very long name of a chart that goes on and on",
                "A very long name of a chart that goes on and off",
                "usage",
                "USAGE",
                "Usage",
                "Recherches du profil : d\u00e9tail",
                "tab\there",
                "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"
                    + "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00");
        Set<String> seen = new HashSet<>();
        for (String wish : odd) {
            String name = names.unique(wish, "");
            WorkbookUtil.validateSheetName(name);
            assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
            assertThat(name).doesNotContain("'").isNotEqualToIgnoringCase("History");
            assertThat(name.codePoints().noneMatch(point -> Character.isSurrogate((char) point) && point < 0x10000))
                    .as("half a character in %s", name)
                    .isTrue();
        }
    }

    @Test
    void theEndingIsNeverCut() {
        assertThat(names.unique("Une feuille au nom bien trop long pour Excel", " (invent\u00e9)"))
                .hasSize(31)
                .endsWith("\u2026 (invent\u00e9)");
        assertThat(names.unique("Rows", " (invented)")).isEqualTo("Rows (invented)");
        assertThat(names.unique("Rows", " (invented)")).isEqualTo("Rows 2 (invented)");
    }
}
