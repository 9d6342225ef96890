package dev.partnerlens.chart.picture;

/** Width of a text in px, as the surface that paints it will draw it. */
@FunctionalInterface
public interface TextMeasure {
    double width(String text, TextStyle style);

    /** Good enough where no font is at hand: about the average letter of Inter. */
    static TextMeasure approximate() {
        return (text, style) -> text.codePointCount(0, text.length()) * style.size() * (style.semibold() ? 0.58 : 0.55);
    }
}
