package dev.partnerlens.core;

import java.util.Optional;

/** A text: an id or a code compares without case, any other text exactly. Null (absent) and "" (empty) stay apart. */
public record TextField(Wire wire, Kind kind, Optional<Meaning> meaning, boolean emptyMeansNever) implements Field {
    /** How two values of a text field compare. */
    public enum Kind {
        /** An identifier of the service, a GUID or a number in text form. */
        ID,
        /** One of a small open set of words, such as a status, a market or a unit's risk class. */
        CODE,
        /** A name or a free text. */
        TEXT,
        /** A list or an object of the service, kept as its JSON text. */
        JSON
    }

    public static TextField id(String name) {
        return new TextField(Wire.named(name), Kind.ID, Optional.empty(), false);
    }

    public static TextField code(String name) {
        return new TextField(Wire.named(name), Kind.CODE, Optional.empty(), false);
    }

    public static TextField text(String name) {
        return new TextField(Wire.named(name), Kind.TEXT, Optional.empty(), false);
    }

    public static TextField json(String name) {
        return new TextField(Wire.named(name), Kind.JSON, Optional.empty(), false);
    }

    public TextField alias(String other) {
        return new TextField(wire.alias(other), kind, meaning, emptyMeansNever);
    }

    public TextField uses(Use... what) {
        return new TextField(wire.uses(what), kind, meaning, emptyMeansNever);
    }

    public TextField means(Meaning what) {
        return new TextField(wire, kind, Optional.of(what), emptyMeansNever);
    }

    /** The service sends "" where there is no value; the text is kept as sent, screens show it as empty. */
    public TextField neverAsEmpty() {
        return new TextField(wire, kind, meaning, true);
    }

    /** Whether values compare letter by letter, their case included. */
    public boolean exact() {
        return kind == Kind.TEXT || kind == Kind.JSON;
    }

    /** Whether {@code a} and {@code b} are the same value of this field. */
    public boolean same(String a, String b) {
        return exact() ? a.equals(b) : a.equalsIgnoreCase(b);
    }
}
