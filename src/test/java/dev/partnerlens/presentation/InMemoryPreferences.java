package dev.partnerlens.presentation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that end with the test, or with the map that they are given. */
public record InMemoryPreferences(Map<String, String> settings) implements Preferences {
    public InMemoryPreferences() {
        this(new ConcurrentHashMap<>());
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void set(String key, String value) {
        settings.put(key, value);
    }
}
