package dev.partnerlens.desktop.look;

import dev.partnerlens.chart.picture.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The font Inter, else the system's own. Its semibold is a family by itself to JavaFX. */
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final boolean REGULAR = load("Inter-Regular.otf");
    private static final boolean SEMIBOLD = load("Inter-SemiBold.otf");
    private static final Map<TextStyle, Font> STYLES = new EnumMap<>(TextStyle.class);

    static {
        for (TextStyle style : TextStyle.values()) {
            STYLES.put(style, style.semibold() ? semibold(style.size()) : regular(style.size()));
        }
    }

    private Fonts() {}

    /** Whether Inter is there in both weights; style sheets name its families and fall back by themselves. */
    public static boolean ready() {
        return REGULAR && SEMIBOLD;
    }

    public static Font of(TextStyle style) {
        Font font = STYLES.get(style);
        return font == null ? regular(style.size()) : font;
    }

    private static Font regular(double size) {
        return REGULAR ? Font.font("Inter", size) : Font.font(size);
    }

    private static Font semibold(double size) {
        return SEMIBOLD
                ? Font.font("Inter SemiBold", size)
                : Font.font(Font.getDefault().getFamily(), FontWeight.SEMI_BOLD, size);
    }

    private static boolean load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            return in != null && Font.loadFont(in, 13) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
