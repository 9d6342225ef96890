package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes JSON as it is told, so that any number of rows fits; numbers come out exactly. */
final class JsonOut {
    private final Output out;
    /** For each open object or array, whether nothing stands in it yet. */
    private final Deque<Boolean> empty = new ArrayDeque<>();

    private boolean named;

    JsonOut(Output out) {
        this.out = out;
    }

    JsonOut object() {
        return open('{');
    }

    JsonOut endObject() {
        return close('}');
    }

    JsonOut array() {
        return open('[');
    }

    JsonOut endArray() {
        return close(']');
    }

    /** Puts what comes next on a line of its own, for the eyes of those who read along. */
    JsonOut line() {
        separate();
        out.append('\n');
        named = true;
        return this;
    }

    JsonOut name(String name) {
        separate();
        string(name);
        out.append(':');
        named = true;
        return this;
    }

    /** A String, BigDecimal, Integer, Long, Boolean, LocalDate, LocalDateTime or null. */
    JsonOut value(@Nullable Object value) {
        separate();
        switch (value) {
            case null -> out.append("null");
            case BigDecimal number -> out.append(Plain.number(number));
            case Integer number -> out.append(number.toString());
            case Long number -> out.append(number.toString());
            case Boolean flag -> out.append(flag.toString());
            case LocalDate day -> string(day.toString());
            case LocalDateTime time -> string(Plain.time(time));
            case String text -> string(text);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
        return this;
    }

    JsonOut field(String name, @Nullable Object value) {
        return name(name).value(value);
    }

    private JsonOut open(char bracket) {
        separate();
        out.append(bracket);
        empty.push(true);
        return this;
    }

    private JsonOut close(char bracket) {
        empty.pop();
        out.append(bracket);
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
        } else if (!empty.isEmpty()) {
            if (empty.pop()) {
                empty.push(false);
            } else {
                empty.push(false);
                out.append(',');
            }
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || alone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a surrogate pair without the other half, which no encoding could write. */
    private static boolean alone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
