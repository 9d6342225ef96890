package dev.partnerlens.chart;

import dev.partnerlens.text.Words;
import java.math.BigDecimal;

/** Amounts with their unit, as sentences say them. */
final class Amounts {
    private Amounts() {}

    /** @param unit empty where there is none */
    static String of(Words words, BigDecimal value, String unit) {
        String number = words.formats().compact(value);
        return unit.isBlank() ? number : words.get("insight.unit", number, unit.strip());
    }

    /** The same with its sign. */
    static String signed(Words words, BigDecimal value, String unit) {
        return (value.signum() > 0 ? "+" : "") + of(words, value, unit);
    }

    static String signedPercent(Words words, BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + words.formats().percent(percent);
    }
}
