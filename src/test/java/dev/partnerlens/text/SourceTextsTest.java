package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {
    @Test
    void tellsUsedKeysFromForgottenOnes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Some.java"), """
            enum State { ZERO, NOT_FETCHED }
            String a = words.get("window.title");
            String b = this.words.get(
                    "window.other", 3);
            String c = words.get("kpi." + kpi.id() + ".title");
            String d = new Kpi("usage.at-risk");
            @Option(description = "${bundle:help.option}")
                String f = words.get(key + ".spoken");
                String e = words.get("state." + state.id() + ".text");
            """);
        SourceTexts texts = SourceTexts.of(folder);
        assertThat(texts.keysAskedFor()).containsExactlyInAnyOrder("window.title", "window.other", "help.option");
        assertThat(texts.canSay("help.option")).isTrue();
        assertThat(texts.canSay("window.title.spoken")).isTrue();
        assertThat(texts.canSay("window.title")).isTrue();
        assertThat(texts.canSay("kpi.usage.at-risk.title")).isTrue();
        assertThat(texts.canSay("state.not-fetched.text")).isTrue();
        assertThat(texts.canSay("window.forgotten")).isFalse();
        assertThat(texts.canSay("window.title.forgotten")).isFalse();
        assertThat(texts.canSay("kpi.usage.forgotten.title")).isFalse();
        assertThat(texts.canSay("kpi.usage.at-risk.forgotten")).isFalse();
        assertThat(texts.canSay("state.forgotten.text")).isFalse();
    }
}
