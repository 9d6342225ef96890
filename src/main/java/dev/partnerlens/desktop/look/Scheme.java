package dev.partnerlens.desktop.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.partnerlens.presentation.Theme;
import javafx.application.ColorScheme;

/** One set of colours. */
public enum Scheme {
    LIGHT("tokens-light", new PrimerLight().getUserAgentStylesheet(), ColorScheme.LIGHT),
    DARK("tokens-dark", new PrimerDark().getUserAgentStylesheet(), ColorScheme.DARK);

    private final String tokens;
    private final String ground;
    private final ColorScheme system;

    Scheme(String tokens, String ground, ColorScheme system) {
        this.tokens = tokens;
        this.ground = ground;
        this.system = system;
    }

    /** The sheet that holds this scheme's colours, without folder and ending. */
    String tokens() {
        return tokens;
    }

    /** The theme our own sheets stand on. */
    String userAgentStylesheet() {
        return ground;
    }

    /** The name of this scheme in JavaFX. */
    ColorScheme system() {
        return system;
    }

    /** What the user wants, on a system that itself shows {@code system}. */
    static Scheme of(Theme wanted, ColorScheme system) {
        return switch (wanted) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case SYSTEM -> system == ColorScheme.DARK ? DARK : LIGHT;
        };
    }
}
