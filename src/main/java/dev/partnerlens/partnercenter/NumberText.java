package dev.partnerlens.partnercenter;

import java.math.BigDecimal;

/** A number as the service writes it, kept digit by digit: no binary fraction ever stands in between. */
final class NumberText {
    /** Far beyond any quantity; keeps "1e999999999" from becoming a billion digits once it is written out. */
    private static final int MOST_DIGITS = 100;

    private NumberText() {}

    /** @throws UnreadableValue for anything but a decimal number of a sane size, with an exponent or not */
    static BigDecimal parse(String text) throws UnreadableValue {
        BigDecimal number;
        try {
            number = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableValue("expected a number");
        }
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new UnreadableValue("expected a number of at most " + MOST_DIGITS + " digits");
        }
        return number;
    }
}
