package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Path USER = Path.of("/home/ada");

    @Test
    void homesFollowTheSystemsCustom() {
        assertThat(of("Linux", Map.of()).home()).isEqualTo(USER.resolve(".local/share/partnerlens"));
        assertThat(of("Linux", Map.of("XDG_DATA_HOME", "/data")).home()).isEqualTo(Path.of("/data/partnerlens"));
        assertThat(of("Linux", Map.of("XDG_DATA_HOME", "data")).home())
                .isEqualTo(USER.resolve(".local/share/partnerlens"));
        assertThat(of("Mac OS X", Map.of()).home()).isEqualTo(USER.resolve("Library/Application Support/PartnerLens"));
        assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "/l")).home()).isEqualTo(Path.of("/l/PartnerLens"));
        assertThat(of("Windows 11", Map.of()).home()).isEqualTo(USER.resolve("AppData/Local/PartnerLens"));
    }

    @Test
    void aDisplayIsWhatTheSystemSays() {
        assertThat(of("Linux", Map.of()).display()).isFalse();
        assertThat(of("Linux", Map.of("DISPLAY", "")).display()).isFalse();
        assertThat(of("Linux", Map.of("DISPLAY", ":0")).display()).isTrue();
        assertThat(of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).display())
                .isTrue();
        assertThat(of("Mac OS X", Map.of()).display()).isTrue();
        assertThat(of("Windows 11", Map.of(), "java.awt.headless", "true").display())
                .isFalse();
    }

    @Test
    void theTerminalSpeaksFrenchOrEnglish() {
        assertThat(Environment.of(Map.of(), new Properties(), Locale.CANADA_FRENCH, Program.TODAY)
                        .locale())
                .isEqualTo(Locale.CANADA_FRENCH);
        assertThat(Environment.of(Map.of(), new Properties(), Locale.GERMANY, Program.TODAY)
                        .locale())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void mavenIsKnownByAProperty() {
        assertThat(of("Linux", Map.of()).byMaven()).isFalse();
        assertThat(of("Linux", Map.of(), "partnerlens.launched-by", "maven").byMaven())
                .isTrue();
    }

    private static Environment of(String system, Map<String, String> variables, String... property) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", USER.toString());
        if (property.length == 2) {
            properties.setProperty(property[0], property[1]);
        }
        return Environment.of(variables, properties, Locale.ENGLISH, LocalDate.of(2026, 6, 24));
    }
}
