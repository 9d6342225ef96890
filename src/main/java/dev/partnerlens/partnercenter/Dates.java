package dev.partnerlens.partnercenter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one page. The spelling that nearly all of them have, {@code yyyy-MM-ddTHH:mm:ss[.fraction][Z]}, is read in
 * one go, and a day that came before is handed out again; {@link DateText} decides on everything else.
 */
final class Dates {
    /** Enough for ten years without two days in one place. */
    private static final int PLACES = 1 << 12;

    private static final int DAY_ALONE = 10;
    private static final int WITH_TIME = 19;

    /** What tells the day in a place from the others that would go there. */
    private int[] numbers = new int[0];

    private @Nullable LocalDateTime[] days = new @Nullable LocalDateTime[0];

    /** As {@link DateText#parse}. */
    @Nullable
    LocalDateTime read(char[] text, int from, int length) throws UnreadableValue {
        if (length < DAY_ALONE || text[from + 4] != '-' || text[from + 7] != '-') {
            return DateText.parse(text, from, length);
        }
        int year = two(text, from) * 100 + two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        if (year <= 1 || year >= 9999 || (two(text, from + 2) | month | day) < 0) {
            return DateText.parse(text, from, length);
        }
        if (length == DAY_ALONE) {
            return day(text, from, length, year, month, day);
        }
        if (length < WITH_TIME || text[from + 10] != 'T' || text[from + 13] != ':' || text[from + 16] != ':') {
            return DateText.parse(text, from, length);
        }
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = two(text, from + 17);
        int nanos = nanos(text, from + WITH_TIME, from + length);
        if ((hour | minute | second | nanos) < 0 || hour > 23 || minute > 59 || second > 59) {
            return DateText.parse(text, from, length);
        }
        LocalDateTime midnight = day(text, from, length, year, month, day);
        return midnight == null || (hour | minute | second | nanos) == 0
                ? midnight
                : LocalDateTime.of(midnight.toLocalDate(), LocalTime.of(hour, minute, second, nanos));
    }

    private @Nullable LocalDateTime day(char[] text, int from, int length, int year, int month, int day)
            throws UnreadableValue {
        if (days.length == 0) {
            days = new @Nullable LocalDateTime[PLACES];
            numbers = new int[PLACES];
        }
        int number = (year * 12 + month) * 32 + day;
        int place = number & (PLACES - 1);
        if (numbers[place] == number) {
            return days[place];
        }
        try {
            LocalDateTime midnight = LocalDate.of(year, month, day).atStartOfDay();
            days[place] = midnight;
            numbers[place] = number;
            return midnight;
        } catch (DateTimeException noSuchDay) {
            return DateText.parse(text, from, length);
        }
    }

    /** The fraction behind the seconds, where nothing or a zone of UTC follows it; else a negative number. */
    private static int nanos(char[] text, int from, int end) {
        int at = from;
        int nanos = 0;
        if (at < end && text[at] == '.') {
            int digits = 0;
            for (at++; at < end && digits < 9 && text[at] >= '0' && text[at] <= '9'; at++) {
                nanos = nanos * 10 + text[at] - '0';
                digits++;
            }
            if (digits == 0) {
                return -1;
            }
            for (; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        return at == end || isUtc(text, at, end) ? nanos : -1;
    }

    private static boolean isUtc(char[] text, int at, int end) {
        return switch (end - at) {
            case 1 -> text[at] == 'Z';
            case 6 ->
                (text[at] == '+' || text[at] == '-')
                        && text[at + 3] == ':'
                        && (two(text, at + 1) | two(text, at + 4)) == 0;
            default -> false;
        };
    }

    /** Two digits as a number; negative, even with others added as bits, where they are none. */
    private static int two(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -100_000 : tens * 10 + ones;
    }
}
