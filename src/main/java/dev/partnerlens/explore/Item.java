package dev.partnerlens.explore;

import dev.partnerlens.core.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an entry of the list behind a KPI, in the order told. */
final class Item {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Item put(Field field, @Nullable Object value) {
        return put(field.name(), value);
    }

    Item put(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    /** A text; an empty one is none. */
    Item text(Field field, String text) {
        return put(field, text.isEmpty() ? null : text);
    }

    Map<String, @Nullable Object> built() {
        return Collections.unmodifiableMap(values);
    }
}
