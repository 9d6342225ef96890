package dev.partnerlens.partnercenter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service says of an error. Its bodies come in several shapes: {@code code} and {@code description},
 * {@code statusCode} and {@code message}, both inside {@code error}, plain text, and a JSON text that holds words and
 * then more JSON.
 *
 * @param code the service's own code, empty where it gave none
 * @param said the service's sentence in one line, empty where there was none
 */
record ErrorWords(String code, String said) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 500;

    static ErrorWords of(String body) {
        String text = body.strip();
        if (text.startsWith("<")) {
            return new ErrorWords("", "");
        }
        return node(text).map(ErrorWords::of).orElseGet(() -> mixed(text));
    }

    /** The error that stands for an empty list: "3000 Customer does not have usage data.". */
    boolean meansNoRows() {
        return said.toLowerCase(Locale.ROOT).contains("does not have usage data");
    }

    private static ErrorWords of(JsonNode node) {
        if (node.isString()) {
            return of(node.stringValue());
        }
        JsonNode error = member(node, "error");
        if (error.isObject()) {
            return of(error);
        }
        String said = first(node, "description", "message", "error_description", "faultString", "title");
        return new ErrorWords(first(node, "code", "faultCode"), line(said.isEmpty() ? text(error) : said));
    }

    /** Words, with a JSON object behind them or not. */
    private static ErrorWords mixed(String text) {
        int brace = text.indexOf('{');
        if (brace < 0) {
            return new ErrorWords("", line(text));
        }
        ErrorWords inner = node(text.substring(brace)).map(ErrorWords::of).orElse(new ErrorWords("", ""));
        String words = line(text.substring(0, brace));
        return new ErrorWords(inner.code, words.isEmpty() ? inner.said : words);
    }

    private static Optional<JsonNode> node(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> node.isObject() || node.isString());
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            String found = text(member(node, name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static JsonNode member(JsonNode node, String name) {
        return node.properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MAPPER.missingNode());
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString().strip() : "";
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }
}
