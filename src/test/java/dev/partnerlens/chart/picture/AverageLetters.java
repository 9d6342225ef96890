package dev.partnerlens.chart.picture;

/** Measures texts without a font: every letter is about as wide as Inter's average one. */
public final class AverageLetters implements TextMeasure {
    @Override
    public double width(String text, TextStyle style) {
        return text.codePointCount(0, text.length()) * style.size() * (style.semibold() ? 0.58 : 0.55);
    }
}
