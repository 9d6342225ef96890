package dev.partnerlens.simulator.rows;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Picks the spelled values of a resource's columns out of one JSON object, the rest of it only checked. */
final class JsonLine {
    private final JsonFactory json = new JsonFactory();
    private final Resource resource;

    JsonLine(Resource resource) {
        this.resource = resource;
    }

    /** The value of each column, without quotes; null for one that is absent, null, an object or a list. */
    @Nullable
    String[] read(byte[] source, int from, int length) throws BrokenRow {
        @Nullable String[] spelled = new @Nullable String[resource.columns().size()];
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), source, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BrokenRow("not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else if (token != JsonToken.VALUE_NULL) {
                    String value = parser.getString();
                    resource.column(name).ifPresent(column -> spelled[column.position()] = value);
                }
            }
            if (parser.nextToken() != null) {
                throw new BrokenRow("more than one JSON value on a line");
            }
            return spelled;
        } catch (UnexpectedEndOfInputException cutShort) {
            throw new BrokenRow("the line ends too early");
        } catch (StreamReadException broken) {
            throw new BrokenRow("not JSON at character " + broken.getLocation().getColumnNr());
        } catch (JacksonException broken) {
            throw new BrokenRow("not JSON");
        }
    }
}
