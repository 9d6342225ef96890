package dev.partnerlens.core;

import java.util.Optional;

/**
 * An exact decimal. Where it may be added up at all: within one value of {@code unit} only (a meter's unit, a currency),
 * or over all rows where there is no unit field.
 *
 * @param addable false for a percentage or another ratio, whose sum means nothing
 * @param caveat what must be said wherever the figure is shown
 * @param onlyWith the figure without which this one says nothing: the service sends 0 % of a budget that is not there
 */
public record Measure(
        Wire wire, Optional<TextField> unit, boolean addable, Optional<Caveat> caveat, Optional<Measure> onlyWith)
        implements Field {
    /** What the service says of its own figures. */
    public enum Caveat {
        /** An estimate, not for billing. */
        ESTIMATE("estimate"),
        /** An estimate, and customers with an Azure plan are not in it. */
        ESTIMATE_WITHOUT_AZURE_PLAN("estimate-azure-plan-not-included");

        private final String id;

        Caveat(String id) {
            this.id = id;
        }

        /** Its name on the command line and in the keys of bundles. */
        public String id() {
            return id;
        }
    }

    public static Measure count(String name) {
        return new Measure(Wire.named(name), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    public static Measure addableWithin(String name, TextField unit) {
        return new Measure(Wire.named(name), Optional.of(unit), true, Optional.empty(), Optional.empty());
    }

    /** A figure that is shown and compared, and never added up. */
    public static Measure ratio(String name) {
        return new Measure(Wire.named(name), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    public Measure alias(String other) {
        return new Measure(wire.alias(other), unit, addable, caveat, onlyWith);
    }

    public Measure uses(Use... what) {
        return new Measure(wire.uses(what), unit, addable, caveat, onlyWith);
    }

    /** Read as absent where {@code other} is. */
    public Measure onlyWith(Measure other) {
        return new Measure(wire, unit, addable, caveat, Optional.of(other));
    }

    public Measure caveat(Caveat what) {
        return new Measure(wire, unit, addable, Optional.of(what), onlyWith);
    }
}
