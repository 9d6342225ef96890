package dev.partnerlens.desktop.part;

import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A value of a table as the reader's language writes it; absent is a blank, numbers keep their decimals, midnight is a day. */
final class CellText {
    private static final int DECIMALS = 6;

    private final Words words;

    CellText(Words words) {
        this.words = words;
    }

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> words.formats().number(number, DECIMALS);
            case LocalDate day -> words.formats().date(day);
            case LocalDateTime time
            when time.toLocalTime().equals(LocalTime.MIDNIGHT) ->
                words.formats().date(time.toLocalDate());
            case LocalDateTime time -> words.formats().dateTime(time);
            case Boolean flag -> words.get(flag ? "window.yes" : "window.no");
            default -> value.toString();
        };
    }
}
