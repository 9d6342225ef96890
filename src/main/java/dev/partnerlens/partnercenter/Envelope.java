package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands around the rows: nothing (a list), {@code Value} or {@code Items} with links and a count, or nothing at
 * all around one bare row. A bare row may have links too; only a list or a count makes an envelope.
 */
final class Envelope {
    private final Dataset dataset;
    private final RowCollector listed;
    private final RowCollector bare;
    private final Links links = new Links();
    private boolean anyMember;
    private boolean anyOwn;
    private boolean around;
    private @Nullable Long total;

    Envelope(Dataset dataset, RowNames names) {
        this.dataset = dataset;
        this.listed = new RowCollector(dataset, names);
        this.bare = new RowCollector(dataset, names);
    }

    /** Reads a list of rows; the parser stands on its start. */
    void rows(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                listed.row(parser);
            } else {
                parser.skipChildren();
                listed.noRow();
            }
        }
    }

    /** Reads an object that is an envelope or a bare row; which of them shows at its end. */
    void object(JsonParser parser) throws UnreadableBody {
        bare.begin();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            anyMember = true;
            String key = name.toLowerCase(Locale.ROOT);
            switch (key) {
                case "value", "items" -> list(parser, token);
                case "totalcount" -> total(parser, token);
                default -> {
                    if (links.take(key, parser, token)) {
                        anyOwn = true;
                    } else {
                        bare.field(name, parser, token);
                    }
                }
            }
        }
        if (!around && bare.anyField()) {
            bare.end();
        } else if (!around && !anyOwn && anyMember) {
            throw new UnreadableBody("it holds neither rows nor any field of " + dataset.id());
        }
    }

    Page page() {
        // The links of a bare row lead to itself and to its parts.
        return bare.any() ? bare.page(Optional.empty(), total) : listed.page(links.next(), total);
    }

    private void list(JsonParser parser, JsonToken token) {
        around = true;
        // The same rows under both names would count twice.
        if (token == JsonToken.START_ARRAY && !listed.any()) {
            rows(parser);
        } else if (token == JsonToken.START_OBJECT && !listed.any()) {
            listed.row(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void total(JsonParser parser, JsonToken token) {
        around = true;
        String count = token.isScalarValue() ? parser.getString() : "";
        parser.skipChildren();
        try {
            total = new BigDecimal(count.strip()).longValueExact();
        } catch (ArithmeticException | NumberFormatException noCount) {
            // Said as null or not as a count: then the service has not said it.
            total = null;
        }
    }
}
