package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's address, decoded, in the order and spelling in which they came. */
record Parameters(List<Parameter> all) {
    record Parameter(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    static Parameters of(@Nullable String rawQuery) {
        List<Parameter> all = new ArrayList<>();
        for (String part : rawQuery == null ? List.<String>of() : List.of(rawQuery.split("&", -1))) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!name.isEmpty()) {
                all.add(new Parameter(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1))));
            }
        }
        return new Parameters(List.copyOf(all));
    }

    /** By name in lower case; the first of two equal names counts. */
    Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        for (Parameter parameter : all) {
            byName.putIfAbsent(parameter.name().toLowerCase(Locale.ROOT), parameter.value());
        }
        return byName;
    }

    Optional<String> value(String name) {
        return all.stream()
                .filter(parameter -> parameter.is(name))
                .map(Parameter::value)
                .findFirst();
    }

    Parameters with(String name, String value) {
        List<Parameter> others = new ArrayList<>(all);
        others.removeIf(parameter -> parameter.is(name));
        others.add(new Parameter(name, value));
        return new Parameters(List.copyOf(others));
    }

    /** Percent-encoded, blanks as {@code %20}. */
    String encoded() {
        return all.stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    /** As they are, blanks and quotes included; no address that a strict reader takes. */
    String raw() {
        return all.stream()
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw BadRequest.input("query", "The address is not encoded correctly.");
        }
    }
}
