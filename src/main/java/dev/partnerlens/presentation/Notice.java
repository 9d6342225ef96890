package dev.partnerlens.presentation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something the user should know, shown without taking the focus.
 *
 * @param title what happened
 * @param text what it means or what to do; may be empty
 * @param offer the one thing the notice lets the user do about it
 */
public record Notice(Kind kind, String title, String text, Optional<Offer> offer) {
    /** Success leaves by itself, errors stay until dismissed. */
    public enum Kind {
        SUCCESS,
        WARNING,
        ERROR
    }

    /** What can be done from a notice. */
    public sealed interface Offer {
        /** Shows the file that the notice is about. */
        record OpenFile(Path file) implements Offer {}

        /** Leads to signing in to the window's partner. */
        record SignInAgain() implements Offer {}
    }
}
