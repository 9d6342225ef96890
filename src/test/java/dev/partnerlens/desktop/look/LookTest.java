package dev.partnerlens.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.presentation.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookTest {
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyInkIsTheColourThatControlsHave(Scheme scheme) {
        try (UiRobot robot = new UiRobot()) {
            Look look = robot.onUi(() -> new Look(Theme.valueOf(scheme.name())));
            StackPane pane = robot.onUi(StackPane::new);
            Scene scene = robot.show(() -> pane, 200, 200);
            robot.doOnUi(() -> look.dress(scene));
            for (Ink ink : Ink.values()) {
                Color styled = robot.onUi(() -> {
                    Region region = new Region();
                    // The one place where a style is set in code: a probe for what the sheets resolve to.
                    region.setStyle("-fx-background-color: " + Inks.token(ink) + ";");
                    pane.getChildren().setAll(region);
                    region.applyCss();
                    Background background = region.getBackground();
                    return (Color) background.getFills().getFirst().getFill();
                });
                assertThat(look.inks().color(ink)).as(ink + " in " + scheme).isEqualTo(styled);
            }
        }
    }

    @Test
    void coloursAreThoseOfTheDesign() {
        Inks light = Inks.of(Scheme.LIGHT);
        Inks dark = Inks.of(Scheme.DARK);
        assertThat(List.of(light.color(Ink.SERIES_1), light.color(Ink.SERIES_2), light.color(Ink.RAMP_9)))
                .containsExactly(Color.web("#0969da"), Color.web("#d2790e"), Color.web("#083263"));
        assertThat(List.of(dark.color(Ink.SERIES_1), dark.color(Ink.SURFACE), dark.color(Ink.BAD)))
                .containsExactly(Color.web("#58a6ff"), Color.web("#161b22"), Color.web("#f85149"));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void textsStandOutFromTheirGround(Scheme scheme) {
        Map<String, Color> tokens = tokens(scheme);
        List<List<String>> pairs = List.of(
                List.of("-pl-strong", "-pl-surface"),
                List.of("-pl-fg", "-pl-surface"),
                List.of("-pl-fg", "-pl-inset"),
                List.of("-pl-muted", "-pl-surface"),
                List.of("-pl-muted", "-pl-canvas"),
                List.of("-pl-muted", "-pl-subtle"),
                List.of("-color-accent-fg", "-pl-surface"),
                List.of("-color-accent-fg", "-pl-accent-tint"),
                List.of("-color-success-fg", "-color-success-subtle"),
                List.of("-color-warning-fg", "-color-warning-subtle"),
                List.of("-color-danger-fg", "-color-danger-subtle"),
                List.of("-color-success-fg", "-pl-surface"),
                List.of("-color-danger-fg", "-pl-surface"),
                List.of("-pl-tip-fg", "-pl-tip"),
                List.of("-pl-tip-muted", "-pl-tip"),
                List.of("-pl-on-ramp-low", "-pl-ramp-1"),
                List.of("-pl-on-ramp-low", "-pl-ramp-5"),
                List.of("-pl-on-ramp-high", "-pl-ramp-6"),
                List.of("-pl-on-ramp-high", "-pl-ramp-9"));
        for (List<String> pair : pairs) {
            Color text = Objects.requireNonNull(tokens.get(pair.getFirst()), pair.getFirst());
            Color ground = Objects.requireNonNull(tokens.get(pair.getLast()), pair.getLast());
            assertThat(contrast(text, ground)).as(scheme + " " + pair).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Color.WHITE, tokens.getOrDefault("-color-accent-emphasis", Color.WHITE)))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertThat(tokens(Scheme.LIGHT).keySet()).isEqualTo(tokens(Scheme.DARK).keySet());
    }

    @Test
    void sheetsNameOnlyTokensThatExist() {
        Set<String> used = new HashSet<>();
        for (String sheet : List.of("base", "tiles", "charts", "table", "filters", "shell", "modena-bridge")) {
            Pattern.compile("-pl-[a-z0-9-]+")
                    .matcher(Sheets.text(sheet).replaceAll("\\.pl-[a-z0-9-]+", ""))
                    .results()
                    .forEach(found -> used.add(found.group()));
        }
        Set<String> known = Pattern.compile("-pl-[a-z0-9-]+")
                .matcher(Sheets.text("tokens-light"))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty().isSubsetOf(known);
        for (String sheet : List.of("base", "tiles", "charts", "table", "filters", "shell", "modena-bridge")) {
            assertThat(Sheets.text(sheet))
                    .as("colours stand in the tokens alone")
                    .doesNotContainPattern("#[0-9a-fA-F]{3}");
        }
    }

    @Test
    void interIsLoadedInBothWeights() {
        assertThat(Fonts.ready()).isTrue();
        assertThat(Fonts.of(dev.partnerlens.chart.picture.TextStyle.TITLE).getFamily())
                .isEqualTo("Inter SemiBold");
        assertThat(Fonts.of(dev.partnerlens.chart.picture.TextStyle.BODY).getFamily())
                .isEqualTo("Inter");
    }

    @Test
    void everyIconExists() {
        try (UiRobot robot = new UiRobot()) {
            for (Icon icon : Icon.values()) {
                String glyph = robot.onUi(() -> icon.node().getText());
                assertThat(glyph).as(icon.name()).isNotEmpty();
            }
        }
    }

    @Test
    void themeSwitchesWhileOpen() {
        try (UiRobot robot = new UiRobot();
                CssWarnings warnings = new CssWarnings()) {
            Look look = robot.onUi(() -> new Look(Theme.LIGHT));
            Label label = robot.onUi(() -> Labels.title("Text"));
            Scene scene = robot.show(() -> new StackPane(label), 200, 100);
            robot.doOnUi(() -> look.dress(scene));
            robot.waitUntil("light text", () -> Color.web("#1b1f24").equals(label.getTextFill()));
            robot.doOnUi(() -> look.choose(Theme.DARK));
            robot.waitUntil("dark text", () -> Color.web("#f0f6fc").equals(label.getTextFill()));
            assertThat(robot.onUi(() -> scene.getPreferences().getColorScheme()))
                    .isEqualTo(ColorScheme.DARK);
            assertThat(label.getFont().getFamily()).isEqualTo("Inter SemiBold");
            assertThat(warnings.heard()).isEmpty();
        }
    }

    @Test
    void warningsAreHeard() {
        try (UiRobot robot = new UiRobot();
                CssWarnings warnings = new CssWarnings()) {
            robot.show(
                    () -> {
                        Region region = new Region();
                        region.setStyle("-fx-background-color: -pl-no-such-colour;");
                        return new StackPane(region);
                    },
                    100,
                    100);
            robot.waitUntil("a warning", () -> !warnings.heard().isEmpty());
        }
    }

    private static Map<String, Color> tokens(Scheme scheme) {
        return Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-f]{6});")
                .matcher(Sheets.text(scheme.tokens()))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
    }

    /** Source: WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(Color a, Color b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
