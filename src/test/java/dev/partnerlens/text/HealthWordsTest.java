package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the health of sets is worded, and a trap that such sentences fall into. */
class HealthWordsTest {
    /** One way of a choice that holds both an apostrophe and an argument: read twice, so that the apostrophe vanishes. */
    private static final Pattern LOST =
            Pattern.compile("[#<](?:[^{}|']|\\{[^{}]*})*(?:'[^|}]*\\{\\d|\\{[^{}]*}(?:[^{}|']|\\{[^{}]*})*')");

    @Test
    void noApostropheVanishesFromAChoice() throws IOException {
        for (String bundle : Words.BUNDLES) {
            for (String language : List.of("", "_fr")) {
                Path file = Path.of("src/main/resources/dev/partnerlens/text", bundle + language + ".properties");
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .filteredOn(line -> line.contains(",choice,"))
                        .noneMatch(line -> LOST.matcher(line).find());
            }
        }
    }

    @Test
    void aKindOfFailureThatHasNoWordsIsToldAllTheSame() {
        HealthWords words = new HealthWords(Words.in(Words.LANGUAGES.getFirst()));
        assertThat(words.failure("Offline")).isEqualTo("the service could not be reached");
        assertThat(words.failure("Unexpected")).isEqualTo("an unexpected fault");
    }
}
