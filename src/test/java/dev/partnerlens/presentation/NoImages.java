package dev.partnerlens.presentation;

import dev.partnerlens.chart.picture.AverageLetters;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.export.ChartImages;

/** For windows of which no picture is asked. */
final class NoImages implements ChartImages {
    @Override
    public TextMeasure measure() {
        return new AverageLetters();
    }

    @Override
    public byte[] png(Picture picture, double scale) {
        throw new AssertionError("No picture was asked for");
    }
}
