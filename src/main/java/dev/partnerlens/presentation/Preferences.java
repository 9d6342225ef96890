package dev.partnerlens.presentation;

import java.util.Optional;

/** The user's settings, kept between runs. */
public interface Preferences {
    Optional<String> setting(String key);

    void set(String key, String value);
}
