package dev.partnerlens.partnercenter;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One value of a row by its field's kind, taken from whatever JSON type the service chose for it. */
final class FieldReader {
    private FieldReader() {}

    /**
     * Reads the value that the parser stands on and leaves the parser at its end.
     *
     * @return the value as {@link dev.partnerlens.core.Row} holds it, null where it is absent
     */
    static @Nullable Object read(Field field, JsonParser parser) throws UnreadableValue {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isStructStart()) {
            parser.skipChildren();
            throw new UnreadableValue("expected a single value");
        }
        String text = parser.getString();
        return switch (field) {
            case TextField _ -> text;
            case Measure _ -> text.isBlank() ? null : NumberText.parse(text);
            case DateField _ -> {
                if (token != JsonToken.VALUE_STRING) {
                    throw new UnreadableValue(DateText.EXPECTED);
                }
                yield text.isBlank() ? null : DateText.parse(text);
            }
            case FlagField _ -> text.isBlank() ? null : flag(text);
        };
    }

    private static Boolean flag(String text) throws UnreadableValue {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new UnreadableValue("expected true or false");
        };
    }
}
