package dev.partnerlens.chart.picture;

/** The type styles of the design: size in px at 100 % and weight. */
public enum TextStyle {
    DISPLAY(28, true),
    NUMBER(24, true),
    HEADING(14, true),
    TITLE(13, true),
    BODY(13, false),
    SMALL(12, false),
    SMALL_STRONG(12, true),
    TINY(11, false),
    TINY_STRONG(11, true);

    private final double size;
    private final boolean semibold;

    TextStyle(double size, boolean semibold) {
        this.size = size;
        this.semibold = semibold;
    }

    public double size() {
        return size;
    }

    public boolean semibold() {
        return semibold;
    }
}
