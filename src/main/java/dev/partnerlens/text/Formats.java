package dev.partnerlens.text;

import dev.partnerlens.core.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as the reader's language writes them. Only screens round; files and scripts get exact numbers. */
public final class Formats {
    /** U+202F, a thin space that does not break, before a unit or a percent sign. */
    private static final String THIN = "\u202f";

    private static final char TRUE_MINUS = '\u2212';
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    /** From here on a number is shortened; as a whole number it would show as 10,000. */
    private static final BigDecimal SHORTENED = new BigDecimal("9999.5");

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String[] STEPS = {"", "k", "M", "G", "T", "P", "E"};

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthOfYear;
    private final DateTimeFormatter time;

    Formats(Locale locale) {
        this.locale = locale;
        this.day = dates("MMMd", "d MMM");
        this.dayOfYear = dates("yMMMd", "d MMM yyyy");
        this.month = dates("MMM", "LLL");
        this.monthOfYear = dates("yMMM", "LLL yyyy");
        // Times are UTC everywhere; a clock of 24 hours has no second reading.
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    /** Our own order of day and month where the texts are our own, else the one of the reader's language. */
    private DateTimeFormatter dates(String parts, String pattern) {
        boolean ours = Words.LANGUAGES.stream().map(Locale::getLanguage).anyMatch(locale.getLanguage()::equals);
        return ours
                ? DateTimeFormatter.ofPattern(pattern, locale)
                : DateTimeFormatter.ofLocalizedPattern(parts).withLocale(locale);
    }

    /** With thousands separators and at most {@code decimals} decimals, half up; what rounds to zero has no sign. */
    public String number(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(TRUE_MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    public String number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /**
     * Three significant digits with k, M, G… from 10,000 on: 45.2 k, 1.54 M. Below a hundredth two digits are kept, so
     * that a small number never looks like none.
     */
    public String compact(BigDecimal value) {
        BigDecimal size = value.abs();
        if (size.compareTo(SHORTENED) >= 0) {
            return shortened(value.round(THREE_DIGITS));
        }
        return number(
                value, size.compareTo(HUNDREDTH) < 0 ? value.round(TWO_DIGITS).scale() : decimals(size));
    }

    /** @param rounded to three digits before a step is chosen, so that 999,950 is 1 M and not 1,000 k */
    private String shortened(BigDecimal rounded) {
        int digits = rounded.precision() - rounded.scale();
        int step = Math.min((digits - 1) / 3, STEPS.length - 1);
        BigDecimal shown = rounded.movePointLeft(3 * step);
        return number(shown, decimals(shown.abs())) + THIN + STEPS[step];
    }

    private static int decimals(BigDecimal size) {
        return size.compareTo(BigDecimal.TEN) < 0 ? 2 : size.compareTo(new BigDecimal(100)) < 0 ? 1 : 0;
    }

    /** A percentage from 0 to 100, one decimal below 10, with a thin space before the sign. */
    public String percent(BigDecimal percent) {
        return number(percent, percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0) + THIN + "%";
    }

    /** 24 Jun. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** 24 Jun 2026. */
    public String date(LocalDate date) {
        return dayOfYear.format(date);
    }

    /** 24 Jun 2026 06:42, UTC. */
    public String dateTime(LocalDateTime dateTime) {
        return dayOfYear.format(dateTime) + " " + time.format(dateTime);
    }

    public String dateTime(Instant instant) {
        return dateTime(instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    public String time(Instant instant) {
        return time.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Jun. */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** Jun 2026. */
    public String monthOfYear(LocalDate date) {
        return monthOfYear.format(date);
    }

    /** 1 Dec 2025 – 24 Jun 2026; one date alone for a single day. */
    public String period(Period period) {
        return period.days() == 1 ? date(period.from()) : date(period.from()) + " \u2013 " + date(period.to());
    }
}
