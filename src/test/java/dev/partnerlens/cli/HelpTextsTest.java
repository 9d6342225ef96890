package dev.partnerlens.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Picocli takes help texts as format strings: a percent sign alone would be told as a warning before the help. */
class HelpTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void percentSignsOfHelpTextsAreDoubled(String language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("dev.partnerlens.text.terminal", Locale.forLanguageTag(language));
        for (String key : Collections.list(texts.getKeys())) {
            if (key.startsWith("help.")) {
                assertThatCode(() -> String.format(texts.getString(key)))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        }
    }
}
