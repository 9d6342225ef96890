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

/** The values of one field of a page, taken from whatever JSON type the service chose for each. */
final class FieldReader {
    /** A switch over these is cheaper, for every value of every row, than a call that might go to any reader. */
    private enum Kind {
        TEXT,
        JSON,
        NUMBER,
        DATE,
        FLAG
    }

    private final Kind kind;
    private final Repeats texts = new Repeats();
    private final Dates dates;

    /** @param dates those of the page */
    FieldReader(Field field, Dates dates) {
        this.dates = dates;
        this.kind = switch (field) {
            case TextField text -> text.kind() == TextField.Kind.JSON ? Kind.JSON : Kind.TEXT;
            case Measure _ -> Kind.NUMBER;
            case DateField _ -> Kind.DATE;
            case FlagField _ -> Kind.FLAG;
        };
    }

    /**
     * Reads the value that the parser stands on, not a null, and leaves the parser at its end.
     *
     * @param token the parser's own
     * @return the value as {@link dev.partnerlens.core.Row} holds it, null where it is absent
     */
    @Nullable
    Object read(JsonParser parser, JsonToken token) throws UnreadableValue {
        if (token.isStructStart()) {
            return struct(parser);
        }
        return switch (kind) {
            case TEXT -> texts.read(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            case JSON -> parser.getString();
            case NUMBER ->
                NumberText.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            case DATE -> {
                if (token != JsonToken.VALUE_STRING) {
                    throw new UnreadableValue(DateText.EXPECTED);
                }
                yield dates.read(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            }
            case FLAG -> flag(parser, token);
        };
    }

    private String struct(JsonParser parser) throws UnreadableValue {
        if (kind == Kind.JSON) {
            return JsonText.read(parser);
        }
        parser.skipChildren();
        throw new UnreadableValue("expected a single value");
    }

    private static @Nullable Boolean flag(JsonParser parser, JsonToken token) throws UnreadableValue {
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return switch (parser.getString().strip().toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new UnreadableValue("expected true or false");
        };
    }
}
