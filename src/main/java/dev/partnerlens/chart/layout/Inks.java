package dev.partnerlens.chart.layout;

import dev.partnerlens.chart.Hue;
import dev.partnerlens.chart.Mark;
import dev.partnerlens.chart.picture.Ink;
import java.util.List;

/** Which ink a series has, and how strong it is. */
final class Inks {
    /** What is not chosen steps back to this, while something is. */
    static final double DIMMED = 0.38;

    private static final double OTHERS = 0.55;
    private static final double CLOSED = 0.75;
    private static final int LOW_STEPS = 5;

    private static final List<Ink> RAMP = List.of(
            Ink.RAMP_1, Ink.RAMP_2, Ink.RAMP_3, Ink.RAMP_4, Ink.RAMP_5, Ink.RAMP_6, Ink.RAMP_7, Ink.RAMP_8, Ink.RAMP_9);

    private Inks() {}

    static Ink of(Hue hue) {
        return switch (hue) {
            case MAIN -> Ink.SERIES_1;
            case ATTENTION -> Ink.SERIES_2;
            case WON -> Ink.SERIES_3;
            case FREE_1 -> Ink.SERIES_4;
            case FREE_2 -> Ink.SERIES_5;
            case MIDDLE -> Ink.SERIES_6;
            case FREE_3 -> Ink.SERIES_7;
            case CLOSED, OTHERS -> Ink.SERIES_8;
        };
    }

    static double strength(Hue hue) {
        return switch (hue) {
            case OTHERS -> OTHERS;
            case CLOSED -> CLOSED;
            default -> 1;
        };
    }

    /** Full, or dimmed where other marks are chosen and this one is not. */
    static double strength(Mark mark, boolean anySelected) {
        return anySelected && !mark.selected() ? DIMMED : 1;
    }

    /** The ramp's ink for a step from 1 to 9. */
    static Ink ramp(int step) {
        return RAMP.get(Math.clamp(step, 1, RAMP.size()) - 1);
    }

    static Ink onRamp(int step) {
        return step <= LOW_STEPS ? Ink.ON_RAMP_LOW : Ink.ON_RAMP_HIGH;
    }
}
