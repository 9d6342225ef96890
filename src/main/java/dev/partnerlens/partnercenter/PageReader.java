package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Streams the body of an answer into a page, whichever of its shapes the service chose. */
final class PageReader implements AnswerReader<Page> {
    /** Slips that leave no doubt of what was meant cost no row. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final Dataset dataset;
    private final RowNames names;

    PageReader(Dataset dataset) {
        this.dataset = dataset;
        this.names = RowNames.of(dataset);
    }

    @Override
    public Page nothing() {
        return Page.EMPTY;
    }

    @Override
    public Page read(InputStream body) throws IOException, UnreadableBody {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            JsonToken start = parser.nextToken();
            if (start == null) {
                throw new IOException("Empty body");
            }
            Envelope envelope = new Envelope(dataset, names);
            switch (start) {
                case START_ARRAY -> envelope.rows(parser);
                case START_OBJECT -> envelope.object(parser);
                default -> throw new UnreadableBody("it is neither a list nor an object");
            }
            if (parser.nextToken() != null) {
                throw new IOException("More behind the end");
            }
            return envelope.page();
        } catch (JacksonException e) {
            // Neither its message nor the exception goes further: they quote the body.
            throw new IOException("No whole JSON: " + e.getClass().getSimpleName());
        }
    }
}
