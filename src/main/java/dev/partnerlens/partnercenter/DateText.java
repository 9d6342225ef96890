package dev.partnerlens.partnercenter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as the service writes it: {@code yyyy-MM-dd}, then perhaps a time with 0 to 9 fraction digits, then perhaps
 * {@code Z} or an offset. Without a zone it is UTC. Written by hand since it runs for every row.
 */
final class DateText {
    static final String EXPECTED = "expected a date such as 2026-01-31T00:00:00";

    private final char[] text;
    private int at;
    private int end;

    private DateText(char[] text, int from, int length) {
        this.text = text;
        this.at = from;
        this.end = from + length;
        while (at < end && Character.isWhitespace(text[at])) {
            at++;
        }
        while (at < end && Character.isWhitespace(text[end - 1])) {
            end--;
        }
    }

    /**
     * @return the time in UTC; null where there are only blanks, and for a year before 2 or after 9998, which stands for
     *     "never"
     * @throws UnreadableValue for any other text
     */
    static @Nullable LocalDateTime parse(char[] text, int from, int length) throws UnreadableValue {
        try {
            DateText date = new DateText(text, from, length);
            return date.at == date.end ? null : date.read();
        } catch (DateTimeException noSuchDay) {
            throw new UnreadableValue(EXPECTED);
        }
    }

    private @Nullable LocalDateTime read() throws UnreadableValue {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        // Before any offset is applied: year 1 with an offset is year 0, and still "never".
        boolean never = year <= 1 || year >= 9999;
        LocalTime time = LocalTime.MIDNIGHT;
        int offset = 0;
        if (at < end) {
            if (!skip('T') && !skip('t')) {
                expect(' ');
            }
            time = time();
            offset = offsetSeconds();
        }
        if (at < end) {
            throw new UnreadableValue(EXPECTED);
        }
        LocalDateTime utc =
                LocalDate.of(Math.max(year, 1), month, day).atTime(time).minusSeconds(offset);
        return never || utc.getYear() <= 1 || utc.getYear() >= 9999 ? null : utc;
    }

    private LocalTime time() throws UnreadableValue {
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = skip(':') ? digits(2) : 0;
        return LocalTime.of(hour, minute, second, skip('.') ? nanos() : 0);
    }

    private int nanos() throws UnreadableValue {
        int start = at;
        int value = 0;
        while (at < end && at - start < 9 && isDigit()) {
            value = value * 10 + text[at++] - '0';
        }
        if (at == start) {
            throw new UnreadableValue(EXPECTED);
        }
        for (int i = at - start; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    private int offsetSeconds() throws UnreadableValue {
        if (at == end || skip('Z') || skip('z')) {
            return 0;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = digits(2);
        int minutes = 0;
        if (at < end) {
            skip(':');
            minutes = digits(2);
        }
        if (hours > 18 || minutes > 59) {
            throw new UnreadableValue(EXPECTED);
        }
        return sign * (hours * 60 + minutes) * 60;
    }

    private int digits(int count) throws UnreadableValue {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (at >= end || !isDigit()) {
                throw new UnreadableValue(EXPECTED);
            }
            value = value * 10 + text[at++] - '0';
        }
        return value;
    }

    private boolean isDigit() {
        return text[at] >= '0' && text[at] <= '9';
    }

    private boolean skip(char c) {
        boolean there = at < end && text[at] == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) throws UnreadableValue {
        if (!skip(c)) {
            throw new UnreadableValue(EXPECTED);
        }
    }
}
