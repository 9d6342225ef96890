package dev.partnerlens.chart.picture;

/** Width of a text in px, as the surface that paints it will draw it. */
@FunctionalInterface
public interface TextMeasure {
    double width(String text, TextStyle style);
}
