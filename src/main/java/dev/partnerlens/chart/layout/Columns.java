package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.picture.Ink;

/** One filled piece of a column or a bar; a partial one is hatched inside a frame, so that it never looks finished. */
final class Columns {
    static final double RADIUS = 2;
    private static final double HATCH_GROUND = 0.12;

    private Columns() {}

    static void draw(Sketch sketch, double x, double y, double w, double h, Hue hue, double strength, boolean partial) {
        Ink ink = Inks.of(hue);
        double opacity = Inks.strength(hue) * strength;
        double radius = Math.min(RADIUS, h / 2);
        if (partial) {
            sketch.box(x, y, w, h, ink, radius, HATCH_GROUND * opacity);
            sketch.hatch(x, y, w, h, ink, radius, opacity);
            sketch.frame(x, y, w, h, ink, radius, 1);
        } else {
            sketch.box(x, y, w, h, ink, radius, opacity);
        }
    }
}
