package dev.partnerlens.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/partnerlens/desktop");
    private static final Pattern KEY = Pattern.compile("\"(window\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern WORDS_IN_CODE = Pattern.compile(
            "(?:Labels\\.\\w+|new Label|new Tooltip|setText|setAccessibleText|setPromptText)\\(\"[^\"]*[A-Za-z]{2}");

    @Test
    void everyKeyNamedInCodeIsInBothLanguages() throws IOException {
        Words english = Words.in(Locale.ENGLISH);
        Words french = Words.in(Locale.FRENCH);
        Set<String> keys = new TreeSet<>();
        for (String source : sources()) {
            KEY.matcher(source).results().forEach(found -> keys.add(found.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(30).allMatch(english::has).allMatch(french::has);
    }

    @Test
    void noWordsStandInCode() throws IOException {
        for (String source : sources()) {
            assertThat(WORDS_IN_CODE.matcher(source).results().map(found -> found.group()))
                    .isEmpty();
        }
        assertThat(WORDS_IN_CODE.matcher("new Label(\"Hello\")").find()).isTrue();
    }

    private static Iterable<String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
