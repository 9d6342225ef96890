package dev.partnerlens.presentation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something the user should know, shown without taking the focus.
 *
 * @param title what happened
 * @param text what it means or what to do; may be empty
 * @param file a file the notice is about and can open
 */
public record Notice(Kind kind, String title, String text, Optional<Path> file) {
    /** Success leaves by itself, errors stay until dismissed. */
    public enum Kind {
        SUCCESS,
        WARNING,
        ERROR
    }
}
