package dev.partnerlens.chart.picture;

import dev.partnerlens.chart.Mark;
import java.util.List;

/**
 * A laid out drawing with the places that stand for data.
 *
 * @param hits where a pointer meets a mark; later ones lie on top
 */
public record Picture(double width, double height, List<Shape> shapes, List<Hit> hits) {
    public Picture {
        shapes = List.copyOf(shapes);
        hits = List.copyOf(hits);
    }

    /** The place of a mark. */
    public record Hit(double x, double y, double width, double height, Mark mark) {
        public boolean holds(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }
}
