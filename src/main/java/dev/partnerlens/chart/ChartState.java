package dev.partnerlens.chart;

/**
 * Whether there is something to draw, and if not, the truth in words.
 *
 * @param heading shown large where the plot would be; empty when drawn
 * @param text one or two lines below it: what it means and what to do
 */
public record ChartState(Kind kind, String heading, String text) {
    /** The states that look different everywhere. */
    public enum Kind {
        DRAWN,
        ZERO,
        NOT_FETCHED,
        NOT_PERMITTED,
        NOT_DELIVERED,
        FAILED,
        FILTERED_OUT,
        /** A total over several units is refused; the chart's selectors offer the split. */
        MIXED_UNITS
    }

    public static ChartState drawn() {
        return new ChartState(Kind.DRAWN, "", "");
    }

    public boolean isDrawn() {
        return kind == Kind.DRAWN;
    }
}
