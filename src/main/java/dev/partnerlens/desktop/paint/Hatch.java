package dev.partnerlens.desktop.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Slanted strokes inside an outline: not over, not whole, or not known. */
record Hatch(Color ground, Color strokes) {
    private static final double STEP = 6;
    private static final double STROKE = 1.5;
    private static final double GROUND = 0.16;
    private static final double VEIL = 0.24;

    /** Strokes on a pale ground of the same hue. */
    static Hatch of(Color color) {
        return new Hatch(color.deriveColor(0, 1, 1, GROUND), color);
    }

    /** Faint strokes on a full ground, for cells whose text must stay readable. */
    static Hatch over(Color color, Color surface) {
        return new Hatch(color, surface.deriveColor(0, 1, 1, VEIL));
    }

    /** {@code outline} puts the path to fill; the strokes run through the given rectangle around it. */
    void within(GraphicsContext g, double x, double y, double width, double height, Runnable outline) {
        g.save();
        outline.run();
        g.setFill(ground);
        g.fill();
        g.clip();
        g.setStroke(strokes);
        g.setLineWidth(STROKE);
        // Starting at multiples of the step keeps the strokes of neighbours in line.
        double first = Math.floor((x + y) / STEP) * STEP;
        for (double at = first; at < x + y + width + height + STEP; at += STEP) {
            g.strokeLine(at - y, y, at - y - height, y + height);
        }
        g.restore();
    }
}
