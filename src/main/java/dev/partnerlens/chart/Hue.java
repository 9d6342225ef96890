package dev.partnerlens.chart;

/** A series colour by what it means; a meaning keeps its colour in both themes and on all tabs. */
public enum Hue {
    /** The main measure, new, active, in target. */
    MAIN,
    /** Lost ground or needs a look: deprovisioned, late, waiting. */
    ATTENTION,
    /** Won, converted. */
    WON,
    /** A middle step, such as accepted. */
    MIDDLE,
    /** Suspended, closed. */
    CLOSED,
    FREE_1,
    FREE_2,
    FREE_3,
    /** All that is not named one by one; also ended without success. */
    OTHERS
}
