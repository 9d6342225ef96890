package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a spending budget, exactly. Without an amount there is none. */
final class BudgetReader implements AnswerReader<Budget> {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Budget nothing() {
        return Budget.NONE;
    }

    @Override
    public Budget read(InputStream body) throws IOException, UnreadableBody {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableBody("it is no budget");
            }
            Budget budget = budget(parser);
            if (parser.nextToken() != null) {
                throw new IOException("More behind the end");
            }
            return budget;
        } catch (JacksonException e) {
            // Neither its message nor the exception goes further: they quote the body.
            throw new IOException("No whole JSON: " + e.getClass().getSimpleName());
        } catch (UnreadableValue e) {
            throw new UnreadableBody("the amount of the budget is no number");
        }
    }

    private static Budget budget(JsonParser parser) throws UnreadableBody, UnreadableValue {
        Budget found = Budget.NONE;
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            // One of the documented examples has two letters m.
            boolean amount = name.equals("amount") || name.equals("ammount");
            any |= amount || name.equals("attributes");
            String text = amount ? text(value, parser) : null;
            parser.skipChildren();
            if (text != null) {
                found = new Budget(Optional.ofNullable(NumberText.parse(text.toCharArray(), 0, text.length())));
            }
        }
        if (!any) {
            // An error in a 200 must not look like "no budget".
            throw new UnreadableBody("it is no budget");
        }
        return found;
    }

    private static @Nullable String text(JsonToken value, JsonParser parser) throws UnreadableValue {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!value.isNumeric() && value != JsonToken.VALUE_STRING) {
            throw new UnreadableValue("expected a number");
        }
        String text = parser.getString();
        return text.isBlank() ? null : text;
    }
}
