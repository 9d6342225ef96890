package dev.partnerlens.simulator.rows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, members in the order given; numbers exactly as they stand. */
public final class JsonObject {
    private final StringBuilder out = new StringBuilder(400).append('{');

    public JsonObject text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public JsonObject flag(String name, @Nullable Boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    public JsonObject number(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    public JsonObject number(String name, BigDecimal value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A number with all its digits and without an exponent. */
    public JsonObject plain(String name, BigDecimal value) {
        name(name);
        out.append(value.toPlainString());
        return this;
    }

    /** A list of texts. */
    public JsonObject texts(String name, Iterable<String> values) {
        name(name);
        out.append('[');
        String comma = "";
        for (String value : values) {
            out.append(comma);
            quote(value);
            comma = ",";
        }
        out.append(']');
        return this;
    }

    /** Members of their own. */
    public JsonObject object(String name, JsonObject value) {
        name(name);
        out.append(value.out).append('}');
        return this;
    }

    /** A list of objects. */
    public JsonObject objects(String name, Iterable<JsonObject> values) {
        name(name);
        out.append('[');
        String comma = "";
        for (JsonObject value : values) {
            out.append(comma).append(value.out).append('}');
            comma = ",";
        }
        out.append(']');
        return this;
    }

    /** The object as text, for where the service puts JSON into a text. */
    public String asText() {
        return out + "}";
    }

    public byte[] bytes() {
        return (out + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** {@code value} as a JSON text, quotes included. */
    public static String quoted(String value) {
        JsonObject json = new JsonObject();
        json.out.setLength(0);
        json.quote(value);
        return json.out.toString();
    }

    private void name(String name) {
        if (out.length() > 1) {
            out.append(',');
        }
        quote(name);
        out.append(':');
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
