package dev.partnerlens.chart.picture;

/** The role of a colour; the theme decides the hue. The series colours keep their number in both themes and all tabs. */
public enum Ink {
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    SERIES_7,
    SERIES_8,
    /** The nine steps of the sequential ramp, more ink always means more. */
    RAMP_1,
    RAMP_2,
    RAMP_3,
    RAMP_4,
    RAMP_5,
    RAMP_6,
    RAMP_7,
    RAMP_8,
    RAMP_9,
    /** Text that reads on ramp steps 1 to 5, and on 6 to 9. */
    ON_RAMP_LOW,
    ON_RAMP_HIGH,
    SURFACE,
    CANVAS,
    INSET,
    GRID,
    AXIS,
    BORDER,
    STRONG,
    TEXT,
    MUTED,
    FAINT,
    ACCENT,
    ACCENT_TINT,
    GOOD,
    WARNING,
    BAD
}
