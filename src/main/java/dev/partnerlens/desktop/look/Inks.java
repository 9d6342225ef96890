package dev.partnerlens.desktop.look;

import dev.partnerlens.chart.picture.Ink;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colours of painted charts, read from the same sheets that colour the controls. */
public final class Inks {
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*(-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");

    private final Map<Ink, Color> colors = new EnumMap<>(Ink.class);

    private Inks(Scheme scheme) {
        Matcher tokens = TOKEN.matcher(Sheets.text(scheme.tokens()));
        Map<String, Color> byToken = new java.util.HashMap<>();
        while (tokens.find()) {
            byToken.put(tokens.group(1), Color.web(tokens.group(2)));
        }
        for (Ink ink : Ink.values()) {
            Color color = byToken.get(token(ink));
            if (color == null) {
                throw new IllegalStateException(scheme + " has no colour " + token(ink));
            }
            colors.put(ink, color);
        }
    }

    public static Inks of(Scheme scheme) {
        return new Inks(scheme);
    }

    public Color color(Ink ink) {
        Color color = colors.get(ink);
        if (color == null) {
            throw new IllegalStateException("No colour for " + ink);
        }
        return color;
    }

    /** The same hue, {@code opacity} from 0 to 1. */
    public Color color(Ink ink, double opacity) {
        Color full = color(ink);
        return opacity >= 1 ? full : full.deriveColor(0, 1, 1, opacity);
    }

    /** The CSS name of a role. */
    static String token(Ink ink) {
        String name = ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (ink) {
            case SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7, SERIES_8 ->
                name.replace("series", "-color-chart");
            case TEXT -> "-pl-fg";
            case ACCENT -> "-color-accent-fg";
            case GOOD -> "-color-success-fg";
            case WARNING -> "-color-warning-fg";
            case BAD -> "-color-danger-fg";
            default -> "-pl-" + name;
        };
    }
}
