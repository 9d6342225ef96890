package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BundlesTest {
    private static final List<String> BUNDLES = Words.BUNDLES;
    private static final Path FOLDER = Path.of("src/main/resources/dev/partnerlens/text");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void saysTheSameInEveryLanguage(String bundle) throws IOException {
        Map<String, String> english = texts(FOLDER.resolve(bundle + ".properties"));
        for (Locale locale : Words.LANGUAGES) {
            if (!locale.equals(Locale.ENGLISH)) {
                Map<String, String> other = texts(FOLDER.resolve(bundle + "_" + locale + ".properties"));
                assertThat(other.keySet()).isEqualTo(english.keySet());
                english.forEach((key, text) -> assertThat(arguments(String.valueOf(other.get(key))))
                        .as(key)
                        .isEqualTo(arguments(text)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void isTidy(String bundle) throws IOException {
        for (Path file : List.of(FOLDER.resolve(bundle + ".properties"), FOLDER.resolve(bundle + "_fr.properties"))) {
            List<String> keys =
                    lines(file).stream().map(line -> line.split("=", 2)[0]).toList();
            assertThat(keys).as("%s is sorted", file).isSorted().doesNotHaveDuplicates();
            assertThat(keys).allMatch(key -> key.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*"));
            texts(file).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("''", "  ");
                assertThat(new MessageFormat(text.replace("'", "''"), Locale.ENGLISH))
                        .as(key)
                        .isNotNull();
            });
        }
    }

    @Test
    void everyFileIsOneOfTheBundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(BUNDLES.stream()
                            .flatMap(name -> Stream.of(name + ".properties", name + "_fr.properties"))
                            .toList());
        }
    }

    @Test
    void anApostropheIsJustAnApostropheAndAnyOtherLanguageReadsEnglish() {
        assertThat(Words.in(Locale.FRENCH).get("problem.ServiceFailed", 500, "x"))
                .contains("l'")
                .doesNotContain("''");
        assertThat(Words.in(Locale.JAPAN).get("tab.usage"))
                .isEqualTo(Words.in(Locale.ENGLISH).get("tab.usage"));
        assertThat(Words.in(Locale.CANADA_FRENCH).get("tab.usage"))
                .isEqualTo(Words.in(Locale.FRENCH).get("tab.usage"));
    }

    /** The texts of a bundle, by key. */
    static Map<String, String> texts(Path file) throws IOException {
        return lines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair[1],
                        (a, b) -> {
                            throw new AssertionError("Twice in " + file + ": " + a + ", " + b);
                        },
                        TreeMap::new));
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
        assertThat(lines).as("%s has one text a line", file).allMatch(line -> line.indexOf('=') > 0);
        return lines;
    }

    private static Set<Integer> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> Integer.valueOf(found.substring(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
