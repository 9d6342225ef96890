package dev.partnerlens.cli.shape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Values as scripts read them, whatever the locale. */
final class Plain {
    private static final int MOST_DECIMALS = 12;

    /** Always with seconds; as many decimals of them as there are, at most the service's seven. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private Plain() {}

    /** Beyond 12 decimals rounded half even; no zeros at the end, and no negative scale. */
    static BigDecimal cut(BigDecimal value) {
        BigDecimal shown =
                value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : value;
        BigDecimal bare = shown.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** All digits, never with an exponent. */
    static String number(BigDecimal value) {
        return cut(value).toPlainString();
    }

    /** ISO date and time in UTC. */
    static String time(LocalDateTime value) {
        return TIME.format(value);
    }
}
