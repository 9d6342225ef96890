package dev.partnerlens.core;

import java.util.Optional;

/**
 * An exact decimal. Where it may be added up at all: within one value of {@code unit} only (a meter's unit, a currency),
 * or over all rows where there is no unit field.
 *
 * @param addable false for a percentage or another ratio, whose sum means nothing
 * @param caveat what must be said wherever the figure is shown
 */
public record Measure(Wire wire, Optional<TextField> unit, boolean addable, Optional<Caveat> caveat) implements Field {
    /** What the service says of its own figures. */
    public enum Caveat {
        /** An estimate, not for billing. */
        ESTIMATE,
        /** An estimate, and customers with an Azure plan are not in it. */
        ESTIMATE_WITHOUT_AZURE_PLAN
    }

    public static Measure count(String name) {
        return new Measure(Wire.named(name), Optional.empty(), true, Optional.empty());
    }

    public static Measure addableWithin(String name, TextField unit) {
        return new Measure(Wire.named(name), Optional.of(unit), true, Optional.empty());
    }

    /** A figure that is shown and compared, and never added up. */
    public static Measure ratio(String name) {
        return new Measure(Wire.named(name), Optional.empty(), false, Optional.empty());
    }

    public Measure alias(String other) {
        return new Measure(wire.alias(other), unit, addable, caveat);
    }

    public Measure uses(Use... what) {
        return new Measure(wire.uses(what), unit, addable, caveat);
    }

    public Measure caveat(Caveat what) {
        return new Measure(wire, unit, addable, Optional.of(what));
    }
}
