package dev.partnerlens.partnercenter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A number as the service writes it, kept digit by digit: no binary fraction ever stands in between. */
final class NumberText {
    /** Far beyond any quantity; keeps "1e999999999" from becoming a billion digits once it is written out. */
    private static final int MOST_DIGITS = 100;

    private static final String EXPECTED = "expected a number";
    /** So many digits always fit a long. */
    private static final int DIGITS_OF_A_LONG = 18;

    private static final long[] POWERS = LongStream.iterate(1, power -> power * 10)
            .limit(DIGITS_OF_A_LONG + 1)
            .toArray();

    private NumberText() {}

    /**
     * @return null where there are only blanks
     * @throws UnreadableValue for anything but a decimal number of a sane size, with an exponent or not
     */
    static @Nullable BigDecimal parse(char[] text, int from, int length) throws UnreadableValue {
        int end = from + length;
        boolean negative = length > 0 && text[from] == '-';
        long front = 0;
        long back = 0;
        int digits = 0;
        int point = -1;
        for (int i = negative ? from + 1 : from; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                if (digits++ < DIGITS_OF_A_LONG) {
                    front = front * 10 + digit;
                } else {
                    back = back * 10 + digit;
                }
            } else if (text[i] == '.' && point < 0 && digits > 0 && i < end - 1) {
                point = i;
            } else {
                return longer(new String(text, from, length));
            }
        }
        int scale = point < 0 ? 0 : end - 1 - point;
        if (digits == 0 || digits > 2 * DIGITS_OF_A_LONG) {
            return longer(new String(text, from, length));
        }
        return digits <= DIGITS_OF_A_LONG
                ? BigDecimal.valueOf(negative ? -front : front, scale)
                : new BigDecimal(joined(negative, front, back, digits - DIGITS_OF_A_LONG), scale);
    }

    /** @throws UnreadableValue for blanks too */
    static BigDecimal parse(String text) throws UnreadableValue {
        BigDecimal number = longer(text);
        if (number == null) {
            throw new UnreadableValue(EXPECTED);
        }
        return number;
    }

    /** {@code front} followed by the {@code digits} of {@code back}, worked out in 128 bits. */
    private static BigInteger joined(boolean negative, long front, long back, int digits) {
        long power = POWERS[digits];
        long low = front * power;
        long high = Math.multiplyHigh(front, power);
        long sum = low + back;
        if (Long.compareUnsigned(sum, low) < 0) {
            high++;
        }
        byte[] magnitude = new byte[16];
        for (int i = 0; i < 8; i++) {
            magnitude[i] = (byte) (high >>> (56 - 8 * i));
            magnitude[i + 8] = (byte) (sum >>> (56 - 8 * i));
        }
        return new BigInteger(negative ? -1 : 1, magnitude);
    }

    /** Any other spelling: blanks around it, an exponent, many digits. */
    private static @Nullable BigDecimal longer(String text) throws UnreadableValue {
        if (text.isBlank()) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableValue(EXPECTED);
        }
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new UnreadableValue("expected a number of at most " + MOST_DIGITS + " digits");
        }
        return number;
    }
}
