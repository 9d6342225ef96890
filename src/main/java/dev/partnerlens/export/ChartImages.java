package dev.partnerlens.export;

import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.TextMeasure;

/** Turns a laid out picture into a PNG; implemented where a toolkit is at hand. */
public interface ChartImages {
    /** The measure to lay out with, so that texts fit as painted. */
    TextMeasure measure();

    /** The content of a PNG file in the light theme; {@code scale} 1 is one pixel a px. */
    byte[] png(Picture picture, double scale);
}
