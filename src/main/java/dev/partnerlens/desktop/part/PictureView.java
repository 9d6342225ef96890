package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.desktop.paint.Painter;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.canvas.Canvas;

/** A small picture of fixed size that nobody acts on, such as a trend in a tile. */
final class PictureView {
    private final Look look;
    private final Canvas canvas;
    private final InvalidationListener repaint = _ -> paint();
    private Picture picture;

    PictureView(Look look, double width, double height) {
        this.look = look;
        this.canvas = new Canvas(width, height);
        this.picture = new Picture(width, height, java.util.List.of(), java.util.List.of());
        canvas.setMouseTransparent(true);
        look.schemeProperty().addListener(new WeakInvalidationListener(repaint));
    }

    Canvas root() {
        return canvas;
    }

    void show(Picture newPicture) {
        picture = newPicture;
        paint();
    }

    private void paint() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        new Painter(canvas.getGraphicsContext2D(), look.inks()).paint(picture);
    }
}
