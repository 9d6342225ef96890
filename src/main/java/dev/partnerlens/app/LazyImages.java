package dev.partnerlens.app;

import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.export.ChartImages;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the toolkit with the first picture, so that commands without pictures never load it. */
final class LazyImages implements ChartImages {
    private final Supplier<ChartImages> start;
    private @Nullable ChartImages started;

    LazyImages(Supplier<ChartImages> start) {
        this.start = start;
    }

    @Override
    public TextMeasure measure() {
        return images().measure();
    }

    @Override
    public byte[] png(Picture picture, double scale) {
        return images().png(picture, scale);
    }

    private synchronized ChartImages images() {
        if (started == null) {
            started = start.get();
        }
        return started;
    }
}
