package dev.partnerlens.simulator.rows;

import dev.partnerlens.core.Ticks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates in the service's spelling: without zone, meant as UTC. */
public final class DateText {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private DateText() {}

    /** Ticks of {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm:ss[.fraction][Z]}; {@link Ticks#NONE} for any other text. */
    public static long ticks(String text) {
        try {
            if (text.length() == 10) {
                return Ticks.of(LocalDate.parse(text));
            }
            if (text.endsWith("T00:00:00")) {
                return Ticks.of(LocalDate.parse(text.substring(0, text.length() - 9)));
            }
            return Ticks.of(LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text));
        } catch (DateTimeParseException notADate) {
            return Ticks.NONE;
        }
    }

    /** A day as a column of that kind spells it. */
    public static String day(LocalDate day, Kind kind) {
        return kind == Kind.PLAIN_DATE ? day.toString() : day + "T00:00:00";
    }

    /** A point in time with as many of three fraction digits as it needs; null for null. */
    public static @Nullable String time(@Nullable LocalDateTime time) {
        if (time == null) {
            return null;
        }
        LocalDateTime whole = time.truncatedTo(ChronoUnit.MILLIS);
        return (whole.equals(whole.truncatedTo(ChronoUnit.SECONDS)) ? TO_THE_SECOND : TO_THE_MILLISECOND).format(whole);
    }

    /** The first moment of a day; null for null. */
    public static @Nullable String midnight(@Nullable LocalDate day) {
        return day == null ? null : day(day, Kind.DATE);
    }
}
