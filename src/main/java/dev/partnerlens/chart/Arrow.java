package dev.partnerlens.chart;

import dev.partnerlens.text.Formats;
import java.math.BigDecimal;

/** A change as an arrow and a percentage, never by colour alone. */
final class Arrow {
    static final String UP = "\u25b2";
    static final String DOWN = "\u25bc";

    private Arrow() {}

    /** The change from {@code before}; a dash where there is nothing to compare with. */
    static String of(BigDecimal before, BigDecimal now, Formats formats) {
        if (before.signum() <= 0) {
            return now.signum() == 0 ? "" : "\u2013";
        }
        BigDecimal percent = Quantity.percent(now.subtract(before), before);
        return pointing(percent, formats.percent(percent.abs()));
    }

    /** {@code text} behind the arrow that fits the sign; no arrow for no change. */
    static String pointing(BigDecimal change, String text) {
        return switch (change.signum()) {
            case 1 -> UP + "\u202f" + text;
            case -1 -> DOWN + "\u202f" + text;
            default -> text;
        };
    }
}
