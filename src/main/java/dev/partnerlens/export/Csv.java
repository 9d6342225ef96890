package dev.partnerlens.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 asks for, whatever the locale: CRLF, quotes where needed, numbers in plain digits with a dot,
 * dates as yyyy-MM-dd, times as ISO 8601 with Z, true and false. An absent value is an empty field, an empty text is
 * {@code ""}, so that both can be told apart.
 */
public final class Csv {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private final Appendable out;
    private final Guard guard;

    /** What happens to texts that a spreadsheet might take for a formula. */
    public enum Guard {
        /** Every text exactly as it is, for programs. */
        EXACT,
        /** An apostrophe goes before such texts, for people who open the file in a spreadsheet. Numbers stay numbers. */
        SPREADSHEET
    }

    public Csv(Appendable out, Guard guard) {
        this.out = out;
        this.guard = guard;
    }

    /** Writes the names of the columns. */
    public void header(List<String> names) throws IOException {
        row(names);
    }

    /** Writes one row of String, LocalDate, LocalDateTime (UTC), Boolean, BigDecimal, Integer, Long or null. */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(values.get(i));
        }
        out.append("\r\n");
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case String text -> text(text);
            case BigDecimal number -> out.append(number.toPlainString());
            case LocalDateTime time -> out.append(TIME.format(time)).append('Z');
            default -> out.append(value.toString());
        }
    }

    private void text(String text) throws IOException {
        boolean guarded = guard == Guard.SPREADSHEET && Formulas.mayStart(text);
        if (!guarded && !needsQuotes(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        if (guarded) {
            out.append('\'');
        }
        out.append(text.replace("\"", "\"\"")).append('"');
    }

    /** Blanks at the ends are quoted too: some readers cut them off otherwise. */
    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',', '"', '\r', '\n' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
