package dev.partnerlens.chart;

import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a chart's values count, and how they are written: long in tooltips, short on bars and axes. */
sealed interface Quantity {
    Words words();

    /** The unit as a column title. */
    String unit();

    /** With its unit, for tooltips and speech. */
    String full(BigDecimal value);

    /** Whether only whole numbers make sense. */
    boolean whole();

    /** Without its unit, in three digits. */
    default String brief(BigDecimal value) {
        return words().formats().compact(value);
    }

    /** A share of {@code total}; empty where the total is no positive number. */
    default String share(BigDecimal value, BigDecimal total) {
        return total.signum() <= 0 ? "" : words().formats().percent(percent(value, total));
    }

    /** How much of {@code total}, in percent. */
    static BigDecimal percent(BigDecimal value, BigDecimal total) {
        return value.multiply(new BigDecimal(100)).divide(total, 6, RoundingMode.HALF_UP);
    }

    /** Things counted; {@code noun} is a key below {@code chart.count} and {@code chart.unit}. */
    record Count(Words words, String noun) implements Quantity {
        @Override
        public String unit() {
            return words.get("chart.unit." + noun);
        }

        @Override
        public String full(BigDecimal value) {
            return words.get("chart.count." + noun, words.formats().number(value, 0), value.abs());
        }

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** An amount in a unit of the service, whose name stays as sent. */
    record Amount(Words words, String unit) implements Quantity {
        @Override
        public String full(BigDecimal value) {
            String number = words.formats().number(value, 2);
            if (unit.isBlank()) {
                return number;
            }
            return number + (Character.isDigit(unit.charAt(0)) ? " \u00d7 " : " ") + unit;
        }

        @Override
        public boolean whole() {
            return false;
        }
    }
}
