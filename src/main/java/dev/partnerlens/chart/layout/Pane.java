package dev.partnerlens.chart.layout;

/** A part of a picture, in px. */
record Pane(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }

    /** The same without a margin at each side; never smaller than nothing. */
    Pane less(double left, double top, double right, double bottom) {
        return new Pane(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    boolean meets(Pane other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
