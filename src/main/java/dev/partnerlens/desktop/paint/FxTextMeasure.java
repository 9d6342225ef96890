package dev.partnerlens.desktop.paint;

import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.chart.picture.TextStyle;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.look.Fonts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Text;

/** Widths as the painter draws them. May be asked from any thread; needs the toolkit to run. */
public final class FxTextMeasure implements TextMeasure {
    private static final int REMEMBERED = 20_000;

    private record Key(String text, TextStyle style) {}

    private final UiThread uiThread;
    private final Map<Key, Double> widths = new ConcurrentHashMap<>();

    public FxTextMeasure(UiThread uiThread) {
        this.uiThread = uiThread;
    }

    @Override
    public double width(String text, TextStyle style) {
        Key key = new Key(text, style);
        Double known = widths.get(key);
        if (known != null) {
            return known;
        }
        if (widths.size() >= REMEMBERED) {
            widths.clear();
        }
        double width = uiThread.call(() -> measured(text, style));
        widths.put(key, width);
        return width;
    }

    private static double measured(String text, TextStyle style) {
        Text node = new Text(text);
        node.setFont(Fonts.of(style));
        return node.getLayoutBounds().getWidth();
    }
}
