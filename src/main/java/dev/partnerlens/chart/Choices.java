package dev.partnerlens.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the user chose in the selectors of a chart, by selector id; what is not chosen takes its default. */
public record Choices(Map<String, String> byId) {
    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        byId = Map.copyOf(byId);
    }

    public Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Choices with(String id, String value) {
        Map<String, String> more = new HashMap<>(byId);
        more.put(id, value);
        return new Choices(more);
    }
}
