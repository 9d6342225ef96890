package dev.partnerlens.simulator.rows;

import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Goes over the members of one JSON object, checking all of it. */
final class JsonMembers {
    private final JsonFactory json = new JsonFactory();

    /** @param values gets each name with its spelled value, without quotes; not those that are null, an object or a list */
    void read(byte[] source, int from, int length, BiConsumer<String, String> values) throws BrokenRow {
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
                    values.accept(name, parser.getString());
                }
            }
            if (parser.nextToken() != null) {
                throw new BrokenRow("more than one JSON value on a line");
            }
        } catch (UnexpectedEndOfInputException cutShort) {
            throw new BrokenRow("the line ends too early");
        } catch (StreamReadException broken) {
            throw new BrokenRow("not JSON at character " + broken.getLocation().getColumnNr());
        } catch (JacksonException broken) {
            throw new BrokenRow("not JSON");
        }
    }
}
