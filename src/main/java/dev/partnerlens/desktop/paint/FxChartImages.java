package dev.partnerlens.desktop.paint;

import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.desktop.UiThread;
import dev.partnerlens.desktop.look.Inks;
import dev.partnerlens.desktop.look.Scheme;
import dev.partnerlens.export.ChartImages;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of charts as PNG, painted by the same painter as the screen. Starts the toolkit when first used. */
public final class FxChartImages implements ChartImages {
    private final UiThread uiThread;
    private final FxTextMeasure measure;
    private final Inks inks = Inks.of(Scheme.LIGHT);

    public FxChartImages(UiThread uiThread) {
        this.uiThread = uiThread;
        this.measure = new FxTextMeasure(uiThread);
    }

    @Override
    public TextMeasure measure() {
        uiThread.start();
        return measure;
    }

    @Override
    public byte[] png(Picture picture, double scale) {
        uiThread.start();
        WritableImage image = uiThread.call(() -> painted(picture, scale));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return PngFile.encode(pixels, width, height);
    }

    private WritableImage painted(Picture picture, double scale) {
        int width = Math.max(1, (int) Math.ceil(picture.width() * scale));
        int height = Math.max(1, (int) Math.ceil(picture.height() * scale));
        Canvas canvas = new Canvas(width, height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        new Painter(g, inks).paint(picture);
        SnapshotParameters ground = new SnapshotParameters();
        ground.setFill(inks.color(Ink.SURFACE));
        return canvas.snapshot(ground, new WritableImage(width, height));
    }
}
