package dev.partnerlens.simulator.authority;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forms, as pages show them and as browsers send them. */
final class Forms {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private Forms() {}

    /** @param action where it is sent to */
    record Form(String action, Map<String, String> fields) {}

    static Map<String, String> read(@Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                String[] both = pair.split("=", 2);
                values.put(decoded(both[0]), both.length < 2 ? "" : decoded(both[1]));
            }
        }
        return values;
    }

    static String sent(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String page(Form form) {
        return form.fields().entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + shown(field.getKey()) + "\" value=\""
                        + shown(field.getValue()) + "\">")
                .collect(Collectors.joining(
                        "",
                        "<html><body><form method=\"POST\" action=\"" + shown(form.action()) + "\">",
                        "<input type=\"submit\"></form></body></html>"));
    }

    static Form find(String page) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new AssertionError("No form on the page: " + page);
        }
        Map<String, String> fields = FIELD.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        match -> meant(match.group(1)),
                        match -> meant(match.group(2)),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return new Form(meant(action.group(1)), fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String meant(String text) {
        return text.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
