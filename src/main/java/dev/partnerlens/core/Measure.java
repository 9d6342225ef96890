package dev.partnerlens.core;

import java.util.Optional;

/**
 * An exact decimal that may be added up: within one value of {@code unit} only, or over all rows where there is no unit
 * field.
 */
public record Measure(Wire wire, Optional<TextField> unit) implements Field {
    public static Measure count(String name) {
        return new Measure(Wire.named(name), Optional.empty());
    }

    public static Measure addableWithin(String name, TextField unit) {
        return new Measure(Wire.named(name), Optional.of(unit));
    }

    public Measure uses(Use... what) {
        return new Measure(wire.uses(what), unit);
    }
}
