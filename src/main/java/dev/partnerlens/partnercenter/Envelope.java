package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands around the rows: nothing (a list), {@code Value} or {@code Items} with links and a count, or nothing at
 * all around one bare row.
 */
final class Envelope {
    private static final int LINKS = 4;

    private final Dataset dataset;
    private final RowCollector listed;
    private final RowCollector bare;
    private final String[] links = new String[LINKS];
    private boolean anyMember;
    private boolean anyOwn;
    private @Nullable Long total;

    Envelope(Dataset dataset) {
        this.dataset = dataset;
        this.listed = new RowCollector(dataset);
        this.bare = new RowCollector(dataset);
        Arrays.fill(links, "");
    }

    /** Reads a list of rows; the parser stands on its start. */
    void rows(JsonParser parser) {
        anyOwn = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                row(parser);
            } else {
                parser.skipChildren();
                listed.noRow();
            }
        }
    }

    /** Reads an object that is an envelope or a bare row; which of them shows at its end. */
    void object(JsonParser parser) throws UnreadableBody {
        bare.begin();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            anyMember = true;
            switch (name.toLowerCase(Locale.ROOT)) {
                case "value", "items" -> list(token, parser);
                case "@nextlink" -> links[0] = text(parser);
                case "nextlink" -> links[1] = text(parser);
                case "@odata.nextlink" -> links[2] = text(parser);
                case "links" -> links(token, parser);
                case "totalcount" -> total(parser);
                default -> bare.field(name, parser);
            }
        }
        if (!anyOwn && bare.anyField()) {
            bare.end();
        } else if (!anyOwn && anyMember) {
            throw new UnreadableBody("it holds neither rows nor any field of " + dataset.id());
        }
    }

    Page page() {
        return (bare.any() ? bare : listed).page(Arrays.asList(links), total);
    }

    private void row(JsonParser parser) {
        listed.begin();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            listed.field(name, parser);
        }
        listed.end();
    }

    private void list(JsonToken token, JsonParser parser) {
        anyOwn = true;
        // The same rows under both names would count twice.
        if (token == JsonToken.START_ARRAY && !listed.any()) {
            rows(parser);
        } else if (token == JsonToken.START_OBJECT && !listed.any()) {
            row(parser);
        } else {
            parser.skipChildren();
        }
    }

    /** {@code links.next.uri}, or the text itself. */
    private void links(JsonToken token, JsonParser parser) {
        anyOwn = true;
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean next = parser.currentName().equalsIgnoreCase("next");
            if (parser.nextToken() == JsonToken.START_OBJECT && next) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    boolean uri = parser.currentName().equalsIgnoreCase("uri");
                    parser.nextToken();
                    String found = text(parser);
                    links[3] = uri ? found : links[3];
                }
            } else {
                String found = text(parser);
                links[3] = next ? found : links[3];
            }
        }
    }

    private void total(JsonParser parser) {
        anyOwn = true;
        String count = parser.currentToken().isScalarValue() ? parser.getString() : "";
        parser.skipChildren();
        try {
            total = new BigDecimal(count.strip()).longValueExact();
        } catch (ArithmeticException | NumberFormatException noCount) {
            // Said as null or not as a count: then the service has not said it.
            total = null;
        }
    }

    private String text(JsonParser parser) {
        anyOwn = true;
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }
}
